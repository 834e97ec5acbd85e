import type { App, AppEntity, AppField } from '../../2-lower/app.ts'
import { isFile } from '../../../kit/shared/schema.ts'
import { name } from '../../2-lower/sql-text.ts'

/** server/schema.sql: one STRICT table per entity. What is required is the validation's business, so columns take null. */
export function schemaSql (app: App): string {
  return `${[...peopleTables(app), ...app.entities.map(entity => [createTable(entity), ...indexes(entity)].join('\n')), ...keptTables(app)].join('\n\n')}\n`
}

/** The tables of the app that are no entity's, created where they are missing; a later version that needs one no more leaves it. */
export function ownTables (app: App): string[] {
  return [...peopleTables(app), ...keptTables(app)]
}

function keptTables (app: App): string[] {
  const keeps = app.pages.some(page => page.blocks.some(({ shape }) => shape.keeps === true))
  const files = app.entities.some(entity => storedFields(entity).some(({ schema }) => isFile(schema)))
  return [...(keeps ? [keptTable] : []), ...(files ? [filesTable] : []), ...(app.entities.some(({ schema }) => schema.history === true) ? [historyTable] : [])]
}

/** See kit/server/history.ts. */
const historyTable = `create table if not exists "_history" (
  "id" integer primary key,
  "entity" text not null,
  "record" text not null,
  "at" text not null,
  "who" text,
  "what" text not null,
  "changes" text not null
) strict;
create index if not exists "_history of" on "_history" ("entity", "record");`

/** See kit/server/files.ts. */
const filesTable = `create table if not exists "_files" (
  "id" text primary key not null,
  "entity" text not null,
  "key" text not null,
  "record" text,
  "name" text not null,
  "type" text not null,
  "size" integer not null,
  "created_at" text not null,
  "content" blob not null
) strict;`

/** See kit/server/kept.ts. */
const keptTable = `create table if not exists "_kept" (
  "block" text primary key not null,
  "value" text not null,
  "version" integer not null
) strict;`

function peopleTables ({ people }: App): string[] {
  return people === undefined ? [] : [personTable, sessionTable, tryTable]
}

/** See kit/people. A password is kept as its scrypt hash, a session as the hash of its token. */
const personTable = `create table if not exists "_person" (
  "id" text primary key not null,
  "name" text not null,
  "email" text not null unique collate nocase,
  "role" text not null,
  "password" text,
  "code_until" text,
  "active" integer not null default 1,
  "demo" integer not null default 0,
  "created_at" text not null
) strict;`

const sessionTable = `create table if not exists "_session" (
  "token" text primary key not null,
  "person" text not null references "_person" ("id") on delete cascade,
  "began_at" text not null,
  "made_at" text not null,
  "ends_at" text not null
) strict;`

const tryTable = `create table if not exists "_try" (
  "what" text not null,
  "at" integer not null
) strict;
create index if not exists "_try what" on "_try" ("what", "at");`

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
    ...entity.personColumns.map(personColumnSql),
    ...orderColumns(entity).map(column => `${name(column)} real`),
    ...storedFields(entity).map(columnSql)
  ]
  return `create table ${name(table)} (\n${columns.map(column => `  ${column}`).join(',\n')}\n) strict;`
}

/** Where records stand that people put into an order: numbers with room between them. See kit/server/order.ts. */
export function orderColumns ({ schema }: AppEntity): string[] {
  return schema.ordered === true ? ['_position'] : []
}

/** A column that names a person, nobody once their account is gone. */
export function personColumnSql (column: string): string {
  return `${name(column)} text references "_person" ("id") on delete set null`
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
    ...[...entity.personColumns, ...orderColumns(entity)].map(column => `create index ${name(`${entity.id} ${column}`)} on ${table} (${name(column)});`),
    ...storedFields(entity).flatMap(({ key, schema }) => {
      if (schema.unique === true) return [`create unique index ${name(`${entity.id} ${key}`)} on ${table} (${name(key)} collate nocase) where "deleted_at" is null;`]
      return schema.type === 'relation' ? [`create index ${name(`${entity.id} ${key}`)} on ${table} (${name(key)});`] : []
    })
  ]
}
