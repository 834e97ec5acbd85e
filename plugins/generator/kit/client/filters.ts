import { isFile, isList, type EntitySchema, type FieldSchema, type FieldValue, type RecordItem } from '../shared/schema.ts'
import { fieldsOf, hasDate, isNumeric, isReference, type KeyedField } from './fields.ts'
import type { Formats } from './format.ts'
import { valueText } from './texts.ts'

/** One narrowing in words, and the change that takes it away. */
export interface FilterChip { text: string, without: Record<string, undefined> }

/** The fields a list can be narrowed by. */
export function filterFields (entity: EntitySchema): KeyedField[] {
  return fieldsOf(entity).filter(({ field }) => field.type === 'choice' || isList(field) || field.type === 'yes-no' || isFile(field) || field.type === 'relation' || field.type === 'rating' || (isNumeric(field) && field.type !== 'duration') || hasDate(field))
}

/** The filters that are set, in words. What a relation is narrowed to is read off a record that was `found`. */
export function filterChips (entity: EntitySchema, values: Readonly<Record<string, string>>, found: RecordItem | undefined, formats: Formats): FilterChip[] {
  return filterFields(entity).flatMap(({ key, field }) => {
    const exact = values[`filter.${key}`]
    if (exact !== undefined) return [{ text: chipText(field, exact, found?.[key], formats), without: { [`filter.${key}`]: undefined } }]
    const from = values[`filter.${key}.from`]
    const to = values[`filter.${key}.to`]
    if (from === undefined && to === undefined) return []
    return [{ text: rangeText(field, from, to, formats), without: { [`filter.${key}.from`]: undefined, [`filter.${key}.to`]: undefined } }]
  })
}

function chipText (field: FieldSchema, value: string, related: FieldValue | undefined, formats: Formats): string {
  if (field.type === 'yes-no') return value === 'true' ? field.label : `Not ${field.label.toLowerCase()}`
  if (isFile(field)) return `${value === 'true' ? 'With' : 'Without'} ${field.label.toLowerCase()}`
  if (field.type === 'relation') return isReference(related) && related.id === value ? `${field.label}: ${related.title}` : `One ${field.label.toLowerCase()}`
  return `${field.label}: ${valueText(field, value, formats)}`
}

function rangeText (field: FieldSchema, from: string | undefined, to: string | undefined, formats: Formats): string {
  const read = (text: string) => hasDate(field) ? formats.date(text) : valueText(field, Number(text), formats)
  if (field.type === 'rating') return Number(from) >= (field.maximum ?? 5) ? `${field.label}: ${from} stars` : `${field.label}: ${from} stars and more`
  if (from === undefined) return `${field.label} until ${read(to ?? '')}`
  return to === undefined ? `${field.label} from ${read(from)}` : `${field.label}: ${read(from)} – ${read(to)}`
}
