import { existsSync, readFileSync } from 'node:fs'
import type { AppDatabase, AppValue } from '@dream/contracts/app-module'
import type { EntityDefinition } from '../kit/server/entity.ts'
import { toColumn } from '../kit/server/rows.ts'
import { isFile, type EntitySchema } from '../kit/shared/schema.ts'
import { validate } from '../kit/shared/validate.ts'

/** Puts the records of a file into a new database; nothing happens without the file. Gives how many there were. */
export function addRecords (db: AppDatabase, entities: readonly EntityDefinition[], file: string): number {
  if (!existsSync(file)) return 0
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
  let added = 0
  for (const { schema, table } of entities) {
    for (const [index, record] of recordsOf(kept, schema.name).entries()) {
      const columns = { ...columnsOf(schema, record), ...positionOf(schema, record, index + 1) }
      const names = Object.keys(columns)
      addFiles(db, schema, record)
      db.prepare(`insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values (${names.map(() => '?').join(', ')})`).run(...Object.values(columns))
      added++
    }
  }
  return added
}

type Kept = Readonly<Record<string, unknown>>

/** A record as the app's API gives it, as its table keeps it. */
function columnsOf (schema: EntitySchema, record: Kept): Record<string, AppValue> {
  const columns: Record<string, AppValue> = { id: text(record.id), created_at: text(record.created_at), updated_at: text(record.updated_at), sample: 0 }
  for (const [key, field] of Object.entries(schema.fields)) {
    const value = record[key]
    if (field.computed === true || value === null || value === undefined) continue
    const given = (field.type === 'relation' || isFile(field)) && isRecord(value) ? value.id : value
    const { values, problems } = validate(schema, { [key]: given }, { partial: true })
    columns[key] = problems[key] === undefined ? toColumn(values[key]) : asItIs(given)
  }
  return columns
}

/** Where a record stands among those that people have put into an order. */
function positionOf ({ ordered }: EntitySchema, { _position: position }: Kept, otherwise: number): Record<string, AppValue> {
  return ordered === true ? { _position: typeof position === 'number' ? position : otherwise } : {}
}

/** The files that came along with a record. */
function addFiles (db: AppDatabase, schema: EntitySchema, record: Kept): void {
  for (const [key, field] of Object.entries(schema.fields)) {
    const file = record[key]
    if (!isFile(field) || !isRecord(file) || typeof file.content !== 'string') continue
    const content = Buffer.from(file.content, 'base64')
    db.prepare('insert into "_files" ("id", "entity", "key", "record", "name", "type", "size", "created_at", "content") values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(text(file.id), schema.name, key, text(record.id), text(file.name), text(file.type), content.length, text(record.created_at), content)
  }
}

/** A value that the form would not take any more is kept as it was. */
function asItIs (value: unknown): AppValue {
  if (typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'boolean' ? Number(value) : JSON.stringify(value)
}

function recordsOf (kept: unknown, entity: string): Kept[] {
  const records = isRecord(kept) ? kept[entity] : undefined
  return Array.isArray(records) ? records.filter(isRecord) : []
}

function isRecord (value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text (value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('A record has no id or no time.')
  return value
}

function quoted (name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
