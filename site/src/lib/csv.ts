import type { Entity, Field } from '#lib/artefacts/blueprint.ts'
import { isObject, object, text, type Json, type JsonObject } from '#lib/json.ts'

interface Column {
  title: string
  value: (record: JsonObject) => Json
}

/** The records of an entity as CSV (RFC 4180) that spreadsheets open by themselves. `digits`: of the currency's minor units. */
export function csvOf (entity: Entity, records: readonly Json[], digits: number): string {
  const columns = columnsOf(entity, digits)
  const lines = [columns.map(({ title }) => title), ...records.map(record => columns.map(({ value }) => value(object(record))))]
  // The mark in front tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.map(line => `${line.map(cell).join(',')}\r\n`).join('')}`
}

function columnsOf (entity: Entity, digits: number): Column[] {
  return [
    { title: 'Id', value: record => record.id },
    ...entity.fields.flatMap(field => fieldColumns(field, digits)),
    { title: 'Added', value: record => record.created_at },
    { title: 'Changed', value: record => record.updated_at },
    { title: 'Sample', value: record => record.sample }
  ]
}

function fieldColumns ({ id, name, type }: Field, digits: number): Column[] {
  const key = id.slice(id.lastIndexOf('.') + 1).replaceAll('-', '_')
  if (type === 'relation') {
    return [{ title: name, value: record => object(record[key]).title }, { title: `${name} id`, value: record => object(record[key]).id }]
  }
  if (type === 'money') return [{ title: name, value: record => typeof record[key] === 'number' ? (record[key] / 10 ** digits).toFixed(digits) : '' }]
  if (type === 'duration') return [{ title: `${name} (minutes)`, value: record => record[key] }]
  return [{ title: name, value: record => record[key] }]
}

/** Text that a spreadsheet would run as a formula, in full width and after blanks too; a phone number is none. */
const formula = /^\s*(?:[=@＝＠]|[+\-＋－](?![\d\s().,/-]*$))|^[\t\r\n]/

function cell (value: Json): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  const plain = Array.isArray(value) ? value.map(text).join(', ') : isObject(value) ? JSON.stringify(value) : text(value)
  const harmless = formula.test(plain) ? `'${plain}` : plain
  // Where a comma is in numbers, spreadsheets part cells at semicolons.
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
