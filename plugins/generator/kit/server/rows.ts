import type { AppValue } from '@dream/contracts/app-module'
import { isWords } from '../shared/list-values.ts'
import { isList, type FieldValue, type RecordItem } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'
import type { Clock } from './clock.ts'
import type { Row } from './database.ts'
import { entityOf, relatedTitle, valueOf, type Entities, type EntityDefinition } from './entity.ts'
import { join, name, sql, type Sql } from './sql.ts'

/** The columns of `t` that toItem reads. */
export function selection (entities: Entities, entity: EntityDefinition, clock: Clock): Sql {
  const columns = [sql`t."id", t."created_at", t."updated_at", t."sample"`]
  for (const [key, field] of Object.entries(entity.schema.fields)) {
    const value = valueOf(entity, key, clock)
    columns.push(sql`${value} as ${name(key)}`)
    if (field.type === 'relation' && field.target !== undefined) {
      columns.push(sql`${relatedTitle(entities, entityOf(entities, field.target), value)} as ${name(`${key}.title`)}`)
    }
  }
  return join(columns, sql`, `)
}

/** A row as the API gives it. */
export function toItem (entity: EntityDefinition, row: Row): RecordItem {
  const item: RecordItem = {
    id: String(row.id), created_at: String(row.created_at), updated_at: String(row.updated_at), sample: row.sample === 1
  }
  for (const [key, field] of Object.entries(entity.schema.fields)) {
    item[key] = isList(field) ? words(row[key]) : field.type === 'relation' ? reference(row, key) : field.type === 'yes-no' ? row[key] === 1 : plain(row[key])
  }
  return item
}

function reference (row: Row, key: string): FieldValue {
  const title = row[`${key}.title`]
  return typeof title === 'string' ? { id: String(row[key]), title } : null
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
