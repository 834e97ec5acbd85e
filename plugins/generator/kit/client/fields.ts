import { theAccess } from './access.ts'
import { isFileReference, type EntitySchema, type FieldSchema, type FieldValue, type RecordItem, type Reference } from '../shared/schema.ts'

/** A field with its key. */
export interface KeyedField { key: string, field: FieldSchema }

export function fieldsOf (entity: EntitySchema): KeyedField[] {
  return Object.entries(entity.fields).map(([key, field]) => ({ key, field }))
}

export function editableFields (entity: EntitySchema): KeyedField[] {
  return fieldsOf(entity).filter(({ key, field }) => field.computed !== true && theAccess().mayWrite(entity, key))
}

/** The fields of those keys that the entity has, in their order. */
export function pickFields (entity: EntitySchema, keys: readonly string[]): KeyedField[] {
  return keys.flatMap(key => {
    const field = entity.fields[key]
    return field === undefined ? [] : [{ key, field }]
  })
}

export function isReference (value: FieldValue | undefined): value is Reference {
  return typeof value === 'object' && value !== null && 'title' in value
}

export function isEmpty (value: FieldValue | undefined): value is null | undefined | '' {
  return value === null || value === undefined || value === ''
}

export function isNumeric (field: FieldSchema): boolean {
  return field.type === 'number' || field.type === 'integer' || field.type === 'percent' || field.type === 'money' || field.type === 'duration'
}

export function hasDate (field: FieldSchema): boolean {
  return field.type === 'date' || field.type === 'date-time'
}

/** The day of a date or of a date with a time; empty when there is none. */
export function dayOf (value: FieldValue | undefined): string {
  return typeof value === 'string' ? value.slice(0, 10) : ''
}

export function recordPath (entity: EntitySchema, id: string): string {
  return `${entity.page}/${encodeURIComponent(id)}`
}

/** "walk" in the middle of a sentence: names begin small there, unless they are written in capitals ("FAQ"). */
export function lower (name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/** What the API takes for a record: relations as ids. */
export function inputOf (values: Record<string, FieldValue | undefined>): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isReference(value) || isFileReference(value) ? value.id : value ?? null]))
}

/** A record's values as its form edits them. */
export function formValues (entity: EntitySchema, record: RecordItem): Record<string, FieldValue> {
  return Object.fromEntries(editableFields(entity).map(({ key }) => [key, record[key] ?? null]))
}
