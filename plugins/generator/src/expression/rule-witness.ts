import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Entity, Field } from '@dream/contracts/messages'
import { keyOf } from '../2-lower/keys.ts'
import { literal, name } from '../2-lower/sql-text.ts'
import { allParts } from './to-typescript.ts'
import type { Translated } from './translate.ts'

/** Values of the fields that a rule reads: some that keep to it, and some that break it and no other rule. */
export interface RuleWitness {
  keeps: Record<string, WitnessValue>
  breaks: Record<string, WitnessValue>
}

export type WitnessValue = string | number | boolean | null

const mostFields = 4
/** The day checks are about when nothing else matters; rules that ask the clock are left to the person. */
const dates = ['2026-03-14', '2026-03-13', '2026-03-16']

/** Asks SQLite itself, over few values of each field; undefined when they do not show it, or other records matter. */
export function ruleWitness (rule: Translated, others: readonly Translated[], entity: Entity): RuleWitness | undefined {
  const parts = allParts(rule.meaning)
  if (parts.some(({ kind }) => kind !== 'field' && kind !== 'done' && kind !== 'literal')) return undefined
  const fields = [...new Set(parts.flatMap(part => part.kind === 'field' ? [part.key] : []))].map(key => entity.fields.find(field => keyOf(field) === key))
  if (fields.length === 0 || fields.length > mostFields || fields.some(field => field === undefined || field.unique)) return undefined
  const known = fields.filter(field => field !== undefined)
  const values = known.map(valuesOf)
  if (values.some(each => each.length === 0)) return undefined
  const found = [false, true].map(broken => findRow(rule, broken ? others : [], { entity, fields: known, values, broken }))
  const [keeps, breaks] = found
  return keeps === undefined || breaks === undefined ? undefined : { keeps, breaks }
}

interface Search {
  entity: Entity
  fields: readonly Field[]
  values: readonly WitnessValue[][]
  broken: boolean
}

function findRow (rule: Translated, others: readonly Translated[], { entity, fields, values, broken }: Search): Record<string, WitnessValue> | undefined {
  const db = new DatabaseSync(':memory:')
  try {
    const stored = entity.fields.filter(field => field.computed === '').map(keyOf)
    const asked = [rule, ...others.filter(other => !reachesOut(other))]
    const sql = `select ${asked.map(({ sql }, index) => `(${inlined(sql.parts, sql.values.map(value => 'literal' in value ? value.literal : '9999'))}) as r${index}`).join(', ')} from (select ${stored.map(key => `${fields.some(field => keyOf(field) === key) ? '?' : 'null'} as ${name(key)}`).join(', ')}) t`
    const statement = db.prepare(sql)
    const order = stored.flatMap(key => { const at = fields.findIndex(field => keyOf(field) === key); return at === -1 ? [] : [at] })
    for (const row of combinations(values)) {
      const answer = statement.get(...order.map(at => column(row[at] ?? null)))
      if (answer?.r0 === Number(!broken) && others.every((_, index) => (answer[`r${index + 1}`] ?? 1) === 1)) {
        return Object.fromEntries(fields.map((field, index) => [keyOf(field), row[index] ?? null]))
      }
    }
    return undefined
  } finally {
    db.close()
  }
}

function reachesOut ({ meaning }: Translated): boolean {
  return allParts(meaning).some(({ kind }) => kind === 'parent' || kind === 'children' || kind === 'clock')
}

function inlined (parts: readonly string[], values: readonly (string | number)[]): string {
  return parts.map((part, index) => `${part}${index < values.length ? typeof values[index] === 'number' ? String(values[index]) : literal(values[index] ?? '') : ''}`).join('')
}

function column (value: WitnessValue): SQLInputValue {
  return typeof value === 'boolean' ? Number(value) : value
}

function * combinations (values: readonly WitnessValue[][], row: WitnessValue[] = []): Generator<WitnessValue[]> {
  const next = values[row.length]
  if (next === undefined) yield row
  else for (const value of next) yield * combinations(values, [...row, value])
}

/** Few values that a field takes by itself; those of the kind that are there come before none. */
function valuesOf (field: Field): WitnessValue[] {
  const none = field.required || field.type === 'yes-no' ? [] : [null]
  return [...present(field), ...none]
}

function present ({ type, choices, minimum, maximum, pattern }: Field): WitnessValue[] {
  switch (type) {
    case 'yes-no': return [false, true]
    case 'choice': return choices.map(({ id }) => id).slice(0, 6)
    case 'date': return dates
    case 'date-time': return dates.map(day => `${day}T10:30`)
    case 'time': return ['10:30', '09:15', '18:45']
    case 'number': case 'integer': case 'percent': case 'money': case 'duration': case 'rating': {
      const low = minimum ?? (type === 'rating' ? 1 : 0)
      const high = maximum ?? (type === 'rating' ? 5 : low + 10_000)
      return [...new Set([low, low + 1, Math.round((low + high) / 2), high])].filter(value => value <= high)
    }
    case 'text': case 'long-text': return pattern === '' ? ['Something', 'x', 'A longer text that says rather more than one would expect'] : []
    default: return []
  }
}
