import type { App, AppEntity, AppField } from '../../2-lower/app.ts'
import { name } from '../../2-lower/sql-text.ts'

/** server/schema.sql: one STRICT table per entity. What is required is the validation's business, so columns take null. */
export function schemaSql (app: App): string {
  return `${[...app.entities.map(entity => [createTable(entity), ...indexes(entity)].join('\n')), ...ownTables(app)].join('\n\n')}\n`
}

/** The tables of the app that are no entity's, created where they are missing; a later version that needs one no more leaves it. */
export function ownTables (app: App): string[] {
  const keeps = app.pages.some(page => page.blocks.some(({ shape }) => shape.keeps === true))
  return keeps ? [keptTable] : []
}

/** See kit/server/kept.ts. */
const keptTable = `create table if not exists "_kept" (
  "block" text primary key not null,
  "value" text not null,
  "version" integer not null
) strict;`

/** Columns every table has, before those of its fields. */
export const ownColumns = ['id', 'created_at', 'updated_at', 'deleted_at', 'deleted_with', 'sample'] as const

export function createTable (entity: AppEntity, table = entity.id): string {
  const columns = [
    '"id" text primary key not null',
    '"created_at" text not null',
    '"updated_at" text not null',
    '"deleted_at" text',
    '"deleted_with" text',
    '"sample" integer not null default 0',
    ...storedFields(entity).map(columnSql)
  ]
  return `create table ${name(table)} (\n${columns.map(column => `  ${column}`).join(',\n')}\n) strict;`
}

export function storedFields (entity: AppEntity): AppField[] {
  return entity.fields.filter(field => field.schema.computed !== true)
}

export function columnSql (field: AppField): string {
  const column = name(field.key)
  switch (field.schema.type) {
    case 'number': case 'percent': return `${column} real`
    case 'integer': case 'rating': case 'money': case 'duration': return `${column} integer`
    case 'yes-no': return `${column} integer not null default 0`
    case 'relation': return `${column} text references ${name(field.target ?? '')} ("id") on delete set null`
    default: return `${column} text`
  }
}

export function indexes (entity: AppEntity): string[] {
  const table = name(entity.id)
  return [
    `create index ${name(`${entity.id} deleted`)} on ${table} ("deleted_with") where "deleted_with" is not null;`,
    ...storedFields(entity).flatMap(({ key, schema }) => {
      if (schema.unique === true) return [`create unique index ${name(`${entity.id} ${key}`)} on ${table} (${name(key)} collate nocase) where "deleted_at" is null;`]
      return schema.type === 'relation' ? [`create index ${name(`${entity.id} ${key}`)} on ${table} (${name(key)});`] : []
    })
  ]
}
