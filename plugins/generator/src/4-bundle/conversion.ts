import { stars } from '@dream/contracts/blueprint/field-types'
import type { AppField } from '../2-lower/app.ts'
import { literal, name } from '../2-lower/sql-text.ts'
import { listConversion } from './list-conversion.ts'

/** How the values of a field come along. */
export interface Conversion {
  field: AppField
  change: 'none' | 'add' | 'convert'
  /** SQL of the new column's value over the old row. */
  value: string
  /** Whether some values may be lost. */
  loses: boolean
}

type Kind = 'text' | 'file' | 'list' | 'number' | 'whole' | 'flag' | 'reference'

/** Whether a value of the old field may stay as it stands, and the column too. */
export function fitsUnchanged (old: AppField, field: AppField): boolean {
  const [from, to] = [old.schema.type, field.schema.type]
  if (from === to && (to === 'choice' || to === 'many-choice')) return removedChoices(old, field).length === 0
  if (from === 'rating' && to === 'rating') return starsOf(old) <= starsOf(field)
  if (from === 'relation' && to === 'relation') return old.target === field.target
  return from === to || (kindOf(old) === 'text' && (to === 'text' || to === 'long-text' || to === 'rich-text' || to === 'address')) || (from === 'image' && to === 'file')
}

/** Turns values of one type into another; what does not fit becomes nothing. */
export function converted (old: AppField, field: AppField): Conversion {
  const column = name(old.key)
  const [from, to] = [kindOf(old), kindOf(field)]
  const change = 'convert'
  if (from === 'list' || to === 'list') return listConversion(old, field)
  if (from === 'file' || to === 'file') return fileConversion(old, field, column)
  if (old.schema.type === 'choice' && field.schema.type === 'choice') return { field, change, value: choiceValue(column, field), loses: true }
  if (field.schema.type === 'choice') return { field, change, value: from === 'text' ? choiceValue(column, field) : 'null', loses: true }
  if (to === 'reference' || from === 'reference') return { field, change, value: 'null', loses: true }
  if (field.schema.type === 'rating' && from !== 'flag') return { field, change, value: starred(column, field, from === 'text'), loses: true }
  switch (to) {
    case 'text': return textual(old, field, column)
    case 'flag': return { field, change, value: from === 'text' ? `ifnull(lower(${column}) in ('yes', 'true', '1'), 0)` : `ifnull(${column} <> 0, 0)`, loses: from !== 'flag' }
    case 'number': return { field, change, value: from === 'text' ? numeric(column, 'real') : `cast(${column} as real)`, loses: from === 'text' }
    case 'whole': return { field, change, value: from === 'text' ? numeric(column, 'integer') : `cast(round(${column}) as integer)`, loses: from === 'text' || from === 'number' }
  }
}

/** A file that is a picture stays one; as words a file is its name. */
function fileConversion (old: AppField, field: AppField, column: string): Conversion {
  const base = { field, change: 'convert', loses: true } as const
  const told = (what: string, condition: string) => `(select ${what} from "_files" f where f."id" = ${column}${condition})`
  if (kindOf(old) !== 'file') return { ...base, value: 'null' }
  if (field.schema.type === 'image') return { ...base, value: told('f."id"', ` and f."type" in ('image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif')`) }
  return { ...base, value: ['text', 'long-text', 'rich-text', 'address'].includes(field.schema.type) ? told('f."name"', '') : 'null' }
}

function textual (old: AppField, field: AppField, column: string): Conversion {
  const [from, to] = [old.schema.type, field.schema.type]
  const base = { field, change: 'convert' } as const
  if (to === 'text' || to === 'long-text' || to === 'rich-text' || to === 'address') return { ...base, value: inWords(from, column), loses: false }
  if (from === 'date' && to === 'date-time') return { ...base, value: `${column} || 'T00:00'`, loses: false }
  if (from === 'date-time' && to === 'date') return { ...base, value: `substr(${column}, 1, 10)`, loses: true }
  if (from === 'date-time' && to === 'time') return { ...base, value: `substr(${column}, 12, 5)`, loses: true }
  if (kindOf(old) !== 'text') return { ...base, value: 'null', loses: true }
  switch (to) {
    case 'date': return { ...base, value: `case when ${column} is date(${column}) then ${column} end`, loses: true }
    case 'date-time': return { ...base, value: `case when ${column} is strftime('%Y-%m-%dT%H:%M', ${column}) then ${column} end`, loses: true }
    case 'time': return { ...base, value: `case when ${column} is strftime('%H:%M', ${column}) then ${column} end`, loses: true }
    case 'email': return { ...base, value: `case when ${column} like '%_@_%._%' and ${column} not like '% %' then ${column} end`, loses: true }
    case 'place': return { ...base, value: 'null', loses: true }
    case 'colour': return { ...base, value: `case when lower(trim(${column})) glob '#${'[0-9a-f]'.repeat(6)}' then lower(trim(${column})) end`, loses: true }
    case 'link': return { ...base, value: `case when ${column} like 'https://_%' or ${column} like 'http://_%' then ${column} end`, loses: true }
    default: return { ...base, value: column, loses: false }
  }
}

function inWords (from: AppField['schema']['type'], column: string): string {
  if (from !== 'number' && from !== 'percent') return `cast(${column} as text)`
  return `case when ${column} is not null then printf('%.15g', ${column})${from === 'percent' ? " || ' %'" : ''} end`
}

/** A choice kept where it is still one; what was text matches by id or by name. */
function choiceValue (column: string, field: AppField): string {
  const cases = (field.schema.choices ?? []).map(choice => ` when ${literal(choice.id)} then ${literal(choice.id)} when ${literal(choice.label.toLowerCase())} then ${literal(choice.id)}`)
  return cases.length === 0 ? 'null' : `case lower(trim(${column}))${cases.join('')} end`
}

function numeric (column: string, type: 'real' | 'integer'): string {
  const number = `rtrim(trim(${column}), ' %')`
  const read = type === 'real' ? `cast(${number} as real)` : `cast(round(cast(${number} as real)) as integer)`
  return `case when ${number} glob '*[0-9]*' and ${number} not glob '*[^0-9.+-]*' then ${read} end`
}

/** A number of stars kept where there are as many. */
function starred (column: string, field: AppField, isText: boolean): string {
  const number = isText ? numeric(column, 'real') : column
  return `case when ${number} between 1 and ${starsOf(field)} and ${number} = round(${number}) then cast(${number} as integer) end`
}

function starsOf ({ schema }: AppField): number {
  return schema.maximum ?? stars.usual
}

function removedChoices (old: AppField, field: AppField): string[] {
  const kept = new Set((field.schema.choices ?? []).map(choice => choice.id))
  return (old.schema.choices ?? []).map(choice => choice.id).filter(id => !kept.has(id))
}

function kindOf ({ schema }: AppField): Kind {
  switch (schema.type) {
    case 'number': case 'percent': return 'number'
    case 'integer': case 'rating': case 'money': case 'duration': return 'whole'
    case 'yes-no': return 'flag'
    case 'tags': case 'many-choice': return 'list'
    case 'relation': return 'reference'
    case 'image': case 'file': return 'file'
    default: return 'text'
  }
}
