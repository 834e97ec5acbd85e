import type { Culture } from './culture.ts'
import { checkList } from './list-values.ts'
import { checkValue, type Checked } from './values.ts'
import { brokenRules, plainRecord } from './rules.ts'
import { isList, type EntitySchema, type FieldSchema } from './schema.ts'

/** What can be stored: text, number or boolean by field type; a relation is the id of the other record. */
export type StoredValue = null | string | number | boolean | readonly string[]

export interface Validated {
  /** Tidied values by key: text trimmed, nothing as null. Only what was given, and when whole, every field. */
  values: Record<string, StoredValue>
  /** What is wrong, by key, as a sentence for the person; empty when all is well. */
  problems: Record<string, string>
}

export interface ValidateOptions {
  /** A change of some fields: those not given are left alone. */
  partial?: boolean
  /** How amounts of money read in messages. */
  culture?: Pick<Culture, 'locale' | 'currency'>
  /** "2026-11-23T14:30" in the app's time zone. With it, and when all fields are given, the rules are asked too. */
  now?: string
}

/** Checks the values of one record against its schema; what needs the database (unique, exists) is the server's. */
export function validate (schema: EntitySchema, input: Readonly<Record<string, unknown>>, options: ValidateOptions = {}): Validated {
  const values: Record<string, StoredValue> = {}
  const problems: Record<string, string> = {}
  for (const key of Object.keys(input)) {
    const field = fieldOf(schema, key)
    if (field === undefined) problems[key] = `${schema.label} has no field "${key}".`
    else if (field.computed === true) problems[key] = `${field.label} is worked out and cannot be set.`
  }
  for (const [key, field] of Object.entries(schema.fields)) {
    if (field.computed === true || (options.partial === true && !Object.hasOwn(input, key))) continue
    const checked = checkField(field, Object.hasOwn(input, key) ? input[key] : undefined, options)
    if ('problem' in checked) problems[key] = checked.problem
    else values[key] = checked.value
  }
  if (options.now === undefined || options.partial === true) return { values, problems }
  return { values, problems: { ...brokenRules(schema, plainRecord(schema, values), options.now), ...problems } }
}

/** What a form or a new record starts with; `now` is "2026-11-23T14:30" in the app's time zone. */
export function startValues (schema: EntitySchema, now: string): Record<string, StoredValue> {
  const values: Record<string, StoredValue> = {}
  for (const [key, field] of Object.entries(schema.fields)) {
    if (field.computed === true) continue
    const value = startValue(field, now)
    if (value !== null) values[key] = value
  }
  return values
}

function startValue (field: FieldSchema, now: string): StoredValue {
  if (field.start === 'today' || field.start === 'now') {
    switch (field.type) {
      case 'date': return now.slice(0, 10)
      case 'time': return now.slice(11)
      case 'date-time': return now
      default: return field.start
    }
  }
  return field.start ?? (field.type === 'yes-no' ? false : null)
}

function fieldOf (schema: EntitySchema, key: string): FieldSchema | undefined {
  return Object.hasOwn(schema.fields, key) ? schema.fields[key] : undefined
}

function checkField (field: FieldSchema, given: unknown, options: ValidateOptions): Checked {
  const value = typeof given === 'string' ? given.trim() : given
  if (value === undefined || value === null || value === '') {
    if (field.type === 'yes-no') return { value: false }
    return field.required === true ? { problem: missing(field) } : { value: null }
  }
  const checked = isList(field) ? checkList(field, value) : checkValue(field, value, options.culture)
  if ('problem' in checked && field.message !== undefined) return { problem: field.message }
  return field.required === true && 'value' in checked && checked.value === null ? { problem: missing(field) } : checked
}

function missing (field: FieldSchema): string {
  if (field.type === 'tags') return `Add at least one: ${field.label}.`
  return field.type === 'choice' || field.type === 'many-choice' || field.type === 'relation' || field.type === 'rating' ? `Please choose: ${field.label}.` : `${field.label} is required.`
}
