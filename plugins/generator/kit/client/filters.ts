import type { EntitySchema, FieldSchema } from '../shared/schema.ts'
import { fieldsOf, hasDate, type KeyedField } from './fields.ts'
import type { Formats } from './format.ts'
import { valueText } from './texts.ts'

/** One narrowing in words, and the change that takes it away. */
export interface FilterChip { text: string, without: Record<string, undefined> }

/** The fields a list can be narrowed by. */
export function filterFields (entity: EntitySchema): KeyedField[] {
  return fieldsOf(entity).filter(({ field }) => field.type === 'choice' || field.type === 'yes-no' || field.type === 'relation' || hasDate(field))
}

/** The filters that are set, in words; a relation names only its field, its record is not known here. */
export function filterChips (entity: EntitySchema, values: Readonly<Record<string, string>>, formats: Formats): FilterChip[] {
  return filterFields(entity).flatMap(({ key, field }) => {
    const exact = values[`filter.${key}`]
    if (exact !== undefined) return [{ text: chipText(field, exact, formats), without: { [`filter.${key}`]: undefined } }]
    const from = values[`filter.${key}.from`]
    const to = values[`filter.${key}.to`]
    if (from === undefined && to === undefined) return []
    return [{ text: rangeText(field, from, to, formats), without: { [`filter.${key}.from`]: undefined, [`filter.${key}.to`]: undefined } }]
  })
}

function chipText (field: FieldSchema, value: string, formats: Formats): string {
  if (field.type === 'yes-no') return value === 'true' ? field.label : `Not ${field.label.toLowerCase()}`
  return field.type === 'relation' ? `One ${field.label.toLowerCase()}` : `${field.label}: ${valueText(field, value, formats)}`
}

function rangeText (field: FieldSchema, from: string | undefined, to: string | undefined, formats: Formats): string {
  if (from === undefined) return `${field.label} until ${formats.date(to ?? '')}`
  return to === undefined ? `${field.label} from ${formats.date(from)}` : `${field.label}: ${formats.date(from)} – ${formats.date(to)}`
}
