import type { AppValue } from '@dream/contracts/app-module'
import { isWords } from '../shared/list-values.ts'
import { isFile, isList, type FieldValue, type RecordItem } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'
import type { Row } from './database.ts'
import type { Context } from './records.ts'
import type { Rights } from './rights.ts'
import { entityOf, relatedTitle, valueOf, type EntityDefinition } from './entity.ts'
import { join, name, sql, type Sql } from './sql.ts'

/** The columns of `t` that toItem reads. */
export function selection ({ entities, clock, rights }: Pick<Context, 'entities' | 'clock' | 'rights'>, entity: EntityDefinition): Sql {
  const columns = [sql`t."id", t."created_at", t."updated_at", t."sample"`]
  if (entity.schema.ordered === true) columns.push(sql`t."_position"`)
  for (const [key, field] of Object.entries(entity.schema.fields)) {
    const value = valueOf(entity, key, clock)
    columns.push(sql`${value} as ${name(key)}`)
    if (field.type === 'relation' && field.target !== undefined) {
      columns.push(sql`${relatedTitle(entities, entityOf(entities, field.target), value)} as ${name(`${key}.title`)}`)
    }
    if (isFile(field)) columns.push(sql`(select json_array(f."name", f."type", f."size") from "_files" f where f."id" = ${value}) as ${name(`${key}.file`)}`)
  }
  if (rights.owned) {
    columns.push(sql`t."created_by", (select "name" from "_person" where "id" = t."created_by") as "_adder"`)
    for (const action of ['change', 'delete'] as const) columns.push(sql`${rights.rows(entity, action) ?? sql`true`} as ${name(`_${action}`)}`)
  }
  return join(columns, sql`, `)
}

/** A row as the API gives it. */
export function toItem (entity: EntityDefinition, row: Row, { owned }: Pick<Rights, 'owned'>): RecordItem {
  const item: RecordItem = {
    id: String(row.id), created_at: String(row.created_at), updated_at: String(row.updated_at), sample: row.sample === 1
  }
  if (entity.schema.ordered === true) item._position = plain(row._position)
  if (owned) {
    item.created_by = typeof row._adder === 'string' ? { id: String(row.created_by), title: row._adder } : null
    item._may = ['change', 'delete'].filter(action => row[`_${action}`] === 1)
  }
  for (const [key, field] of Object.entries(entity.schema.fields)) {
    item[key] = isList(field) ? words(row[key]) : field.type === 'relation' ? reference(row, key) : isFile(field) ? file(row, key) : field.type === 'yes-no' ? row[key] === 1 : plain(row[key])
  }
  return item
}

function reference (row: Row, key: string): FieldValue {
  const title = row[`${key}.title`]
  return typeof title === 'string' ? { id: String(row[key]), title } : null
}

function file (row: Row, key: string): FieldValue {
  const [name, type, size]: unknown[] = JSON.parse(String(row[`${key}.file`] ?? '[]'))
  return typeof name === 'string' ? { id: String(row[key]), name, type: String(type), size: Number(size) } : null
}

function plain (value: AppValue | undefined): FieldValue {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

function words (value: AppValue | undefined): FieldValue {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : null
  return isWords(parsed) ? parsed : null
}

/** A validated value as its column keeps it. */
export function toColumn (value: StoredValue | undefined): AppValue {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return typeof value === 'boolean' ? Number(value) : value ?? null
}
