import type { AppField } from '../2-lower/app.ts'
import { literal, name } from '../2-lower/sql-text.ts'
import type { Conversion } from './conversion.ts'

const texts = ['text', 'long-text']
const written = ['email', 'phone', 'link', 'date', 'time', 'date-time', 'number', 'integer', 'colour']

/** Turns values into lists of values, lists into other lists, and lists into text. */
export function listConversion (old: AppField, field: AppField): Conversion {
  const column = name(old.key)
  const [from, to] = [old.schema.type, field.schema.type]
  const base = { field, change: 'convert' } as const
  if (texts.includes(to)) return { ...base, value: `(select group_concat(${labelled('value', old)}, ', ') from json_each(${column}))`, loses: false }
  const words = wordsOf(old, column, to === 'tags')
  if (words === undefined || (to !== 'tags' && to !== 'many-choice')) return { ...base, value: 'null', loses: true }
  if (to === 'tags') return { ...base, value: gathered('trim(value)', words), loses: false }
  return { ...base, value: gathered(chosen('value', field), words), loses: from !== 'choice' || missing(old, field) }
}

/** SQL of the rows of words that an old value stands for, in a column `value`; choices as their names or as their ids. */
function wordsOf (old: AppField, column: string, named: boolean): string | undefined {
  const { type } = old.schema
  if (texts.includes(type)) return `json_each('[' || replace(json_quote(replace(replace(${column}, char(10), ','), ';', ',')), ',', '","') || ']')`
  if (type === 'choice') return `json_each(json_array(${named ? labelled(column, old) : column}))`
  if (type === 'tags' || (type === 'many-choice' && !named)) return `json_each(${column})`
  if (type === 'many-choice') return `(select key, ${labelled('value', old)} as value from json_each(${column}))`
  return written.includes(type) ? `json_each(json_array(cast(${column} as text)))` : undefined
}

/** The words as a list again, each once, in their order; nothing when there is none. */
function gathered (word: string, words: string): string {
  return `(select nullif(json_group_array(word), '[]') from (select ${word} as word, min(key) as place from ${words} where ${word} <> '' group by lower(${word}) order by place))`
}

function labelled (value: string, { schema }: AppField): string {
  const cases = (schema.choices ?? []).map(choice => ` when ${literal(choice.id)} then ${literal(choice.label)}`)
  return cases.length === 0 ? value : `case ${value}${cases.join('')} else ${value} end`
}

/** The id of the choice that a word means, by its id or its name. */
function chosen (word: string, { schema }: AppField): string {
  const cases = (schema.choices ?? []).flatMap(({ id, label }) => [id, label.toLowerCase()].map(known => ` when ${literal(known)} then ${literal(id)}`))
  return cases.length === 0 ? 'null' : `case lower(trim(${word}))${cases.join('')} end`
}

/** Whether a choice there was is gone. */
function missing (old: AppField, field: AppField): boolean {
  return (old.schema.choices ?? []).some(({ id }) => (field.schema.choices ?? []).every(kept => kept.id !== id))
}
