import { addDays } from '../shared/calendar.ts'
import { momentAt, plainRecord } from '../shared/rules.ts'
import type { EntitySchema, FieldSchema } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'

type Values = Readonly<Record<string, StoredValue>>

/** The values with `own` among them, the others changed until the record keeps to the rules, as far as it can. */
export function fitting (schema: EntitySchema, values: Values, own: Values, now: string): Record<string, StoredValue> {
  let fitted: Record<string, StoredValue> = { ...values, ...own }
  let broken = brokenOf(schema, fitted, now)
  for (let better = true; broken > 0 && better;) {
    better = false
    for (const [key, field] of Object.entries(schema.fields)) {
      if (field.computed === true || Object.hasOwn(own, key) || field.unique === true) continue
      for (const value of othersFor(schema, key, fitted)) {
        const tried = { ...fitted, [key]: value }
        const left = brokenOf(schema, tried, now)
        if (left < broken) {
          [fitted, broken, better] = [tried, left, true]
        }
      }
    }
  }
  return fitted
}

function brokenOf (schema: EntitySchema, values: Values, now: string): number {
  if (schema.rules === undefined) return 0
  const record = plainRecord(schema, values)
  return schema.rules.filter(rule => rule.holds?.(record, momentAt(now)) === false).length
}

/** What else a field could be: nothing, or next to what fields of its kind are. */
function othersFor ({ fields }: EntitySchema, key: string, values: Values): StoredValue[] {
  const field = fields[key]
  if (field === undefined) return []
  const alike = Object.entries(fields).flatMap(([other, { type }]) => other !== key && type === field.type ? [values[other] ?? null] : [])
  return [...alike.flatMap(value => beside(field, value)), ...choicesOf(field), ...(field.required === true || field.type === 'yes-no' ? [] : [null])]
}

function beside ({ type, minimum = -Infinity, maximum = Infinity }: FieldSchema, value: StoredValue): StoredValue[] {
  if (typeof value === 'number') return [value, value + 1, value - 1].filter(near => near >= minimum && near <= maximum)
  if (typeof value !== 'string') return []
  switch (type) {
    case 'date': return [value, addDays(value, 1), addDays(value, -1)]
    case 'date-time': return [value, `${addDays(value.slice(0, 10), 1)}${value.slice(10)}`, `${addDays(value.slice(0, 10), -1)}${value.slice(10)}`]
    case 'time': return [value, '23:59', '00:00']
    default: return []
  }
}

function choicesOf ({ type, choices = [] }: FieldSchema): StoredValue[] {
  return type === 'yes-no' ? [true, false] : type === 'choice' ? choices.map(({ id }) => id) : []
}
