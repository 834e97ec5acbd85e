import { isFileReference, type EntitySchema, type FieldSchema, type FieldValue, type RecordItem } from '../shared/schema.ts'
import { isWords } from '../shared/list-values.ts'
import { fieldsOf, hasDate, isEmpty, isNumeric, isReference } from './fields.ts'
import type { Formats } from './format.ts'

/** A value as plain text, for headings, options and labels; empty when there is none. */
export function valueText (field: FieldSchema | undefined, value: FieldValue | undefined, formats: Formats): string {
  if (isReference(value)) return value.title
  if (isFileReference(value)) return value.name
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (isEmpty(value)) return ''
  if (isWords(value)) return value.map(word => valueText(field, word, formats)).join(', ')
  if (field?.type === 'rating') return starText(field, Number(value))
  if (typeof value === 'number') return `${numberText(field?.type, value, formats)}${field?.unit === undefined ? '' : ` ${field.unit}`}`
  switch (field?.type) {
    case 'choice': case 'many-choice': return field.choices?.find(choice => choice.id === value)?.label ?? value
    case 'date': return formats.date(value)
    case 'address': return value.replace(/\s*\n\s*/g, ', ')
    case 'time': return formats.time(value)
    case 'date-time': return formats.dateTime(value)
    default: return value
  }
}

/** "4 of 5 stars". */
export function starText ({ maximum = 5 }: FieldSchema, value: number): string {
  return `${value} of ${maximum} stars`
}

export function numberText (type: FieldSchema['type'] | undefined, value: number, formats: Formats): string {
  if (type === 'money') return formats.money(value)
  if (type === 'percent') return formats.percent(value)
  return type === 'duration' ? formats.duration(value) : formats.number(value)
}

/** What a record is called in links and headings. */
export function titleText (entity: EntitySchema, record: RecordItem, formats: Formats): string {
  return valueText(entity.fields[entity.title], record[entity.title], formats) || `Untitled ${entity.label.toLowerCase()}`
}

/** The heading of a record's page. Another record's name or a date alone would not tell it from others: both do. */
export function headingText (entity: EntitySchema, record: RecordItem, formats: Formats): string {
  const title = titleText(entity, record, formats)
  const named = entity.fields[entity.title]
  if (named === undefined || (named.type !== 'relation' && !hasDate(named))) return title
  const other = fieldsOf(entity).find(({ field }) => named.type === 'relation' ? hasDate(field) : field.type === 'relation')
  const addition = other === undefined ? '' : valueText(other.field, record[other.key], formats)
  if (addition === '') return title
  return named.type === 'relation' ? `${title}, ${addition}` : `${addition}, ${title}`
}

const untold: FieldSchema['type'][] = ['yes-no', 'long-text', 'rich-text', 'colour', 'email', 'phone', 'link', 'address', 'place', 'image', 'file']
const selfEvident: FieldSchema['type'][] = ['money', 'duration']

interface FactOptions { except?: readonly string[], most?: number }

/** The next most telling values of a record after its title; bare numbers with what they are: "Stock 56". */
export function factsOf (entity: EntitySchema, record: RecordItem, formats: Formats, { except = [], most = 2 }: FactOptions = {}): string[] {
  return fieldsOf(entity)
    .filter(({ key, field }) => key !== entity.title && !except.includes(key) && !untold.includes(field.type))
    .flatMap(({ key, field }) => {
      const text = plainFact(field, record[key], formats)
      return text === '' ? [] : [text]
    })
    .slice(0, most)
}

/** A value that stands without the name of its field, unless it is a bare number: "Stock 56". */
export function plainFact (field: FieldSchema, value: FieldValue | undefined, formats: Formats): string {
  const text = valueText(field, value, formats)
  return text !== '' && isNumeric(field) && !selfEvident.includes(field.type) ? `${field.label} ${text}` : text
}

/** These values in one line. */
export function summaryText (entity: EntitySchema, record: RecordItem, formats: Formats, options: FactOptions = {}): string {
  return factsOf(entity, record, formats, options).join(' · ')
}
