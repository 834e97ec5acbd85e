import type { HistoryAnswer, HistoryEntry } from '../shared/answers.ts'
import { isFile, type FieldValue, type RecordItem } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'
import type { Row } from './database.ts'
import { entityOf, fieldOf, relatedTitle, type EntityDefinition } from './entity.ts'
import { Problem } from './problem.ts'
import type { Context } from './records.ts'
import { sql } from './sql.ts'

const mostEntries = 100

type What = HistoryEntry['what']
type Changes = Record<string, [StoredValue, StoredValue]>

/** Writes down what happened to a record, where the plan asks for it. */
export function keepHistory ({ whole, rights, clock }: Context, { schema }: EntityDefinition, { record, what, changes = {} }: { record: string, what: What, changes?: Changes }): void {
  if (schema.history !== true || (what === 'change' && Object.keys(changes).length === 0)) return
  whole.run(sql`insert into "_history" ("entity", "record", "at", "who", "what", "changes") values (${schema.name}, ${record}, ${clock.timestamp}, ${rights.person?.name ?? null}, ${what}, ${JSON.stringify(changes)})`)
}

/** What values of a record become others. */
export function changesOf (before: RecordItem, values: Readonly<Record<string, StoredValue>>): Changes {
  return Object.fromEntries(Object.entries(values).flatMap(([key, to]): [string, [StoredValue, StoredValue]][] => {
    const from = storedOf(before[key])
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [[key, [from, to]]]
  }))
}

/** Everything that happened to a record, the last first; who asks may read the record. */
export function readHistory (context: Context, entity: EntityDefinition, record: string): HistoryAnswer {
  if (entity.schema.history !== true) return { items: [] }
  const rows = context.whole.all(sql`select "id", "at", "who", "what", "changes" from "_history" where "entity" = ${entity.schema.name} and "record" = ${record} order by "id" desc limit ${mostEntries}`)
  return { items: rows.map(row => entryOf(context, entity, row)) }
}

/** A row of "_history" as the API gives it. */
export function entryOf (context: Context, entity: EntityDefinition, row: Row): HistoryEntry {
  return {
    id: Number(row.id),
    at: String(row.at),
    who: typeof row.who === 'string' ? row.who : null,
    what: whatOf(row.what),
    changes: Object.entries(parseChanges(row.changes)).flatMap(([key, [from, to]]) => fieldOf(entity, key) === undefined ? [] : [{ key, from: shown(context, entity, key, from), to: shown(context, entity, key, to) }])
  }
}

/** The values that a change replaced. */
export function valuesBefore ({ whole }: Context, entity: EntityDefinition, { record, entry }: { record: string, entry: string }): Record<string, StoredValue> {
  const row = entity.schema.history === true
    ? whole.get(sql`select "changes" from "_history" where "id" = ${Number(entry)} and "entity" = ${entity.schema.name} and "record" = ${record} and "what" = 'change'`)
    : undefined
  if (row === undefined) throw new Problem(404, 'not-found', 'That change is not written down any more.')
  return Object.fromEntries(Object.entries(parseChanges(row.changes)).flatMap(([key, [from]]) => fieldOf(entity, key) === undefined ? [] : [[key, from]]))
}

/** A value as records have it: other records and files by what they are called now. */
function shown (context: Context, entity: EntityDefinition, key: string, value: StoredValue): FieldValue {
  const field = fieldOf(entity, key)
  if (field === undefined || typeof value !== 'string') return value
  if (isFile(field)) return namedFile(context, value)
  if (field.type !== 'relation' || field.target === undefined) return value
  const title = context.db.get(sql`select ${relatedTitle(context.entities, entityOf(context.entities, field.target), sql`${value}`)} as title`)?.title
  return { id: value, title: typeof title === 'string' ? title : 'Deleted' }
}

function namedFile ({ whole }: Context, id: string): FieldValue {
  const row = whole.get(sql`select "name", "type", "size" from "_files" where "id" = ${id}`)
  return row === undefined ? null : { id, name: String(row.name), type: String(row.type), size: Number(row.size) }
}

function storedOf (value: FieldValue | undefined): StoredValue {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value ?? null
}

function parseChanges (text: unknown): Changes {
  const changes: Changes = JSON.parse(String(text))
  return changes
}

function whatOf (what: unknown): What {
  return what === 'create' || what === 'delete' || what === 'restore' ? what : 'change'
}
