import type { Field } from '@dream/contracts/messages'
import type { Json } from '@dream/contracts/blueprint/json'
import { byField, eventNotes, kinds, occasions, people, places, plainNotes, thingNotes } from '../../../packs/pools.ts'
import { entityOf } from '../../../packs/lexicon.ts'
import { kebab, lastWord, sentenceCase, singular } from '../nouns.ts'
import type { Planned } from './draft.ts'

export function emailOf (values: { [key: string]: Json }, index: number): string {
  const name = values.name ?? values.full_name ?? values.applicant ?? values.first_name
  const person = typeof name === 'string' ? name : people[index % people.length] ?? 'someone'
  return `${kebab(person).replaceAll('-', '.')}@example.com`
}

export function poolOf (planned: Planned, item: Field): string[] | undefined {
  return planned.draft.entry?.pools.get(item.name.toLowerCase())
}

export function textValue (planned: Planned, item: Field, index: number, seed: number): string | undefined {
  const { draft, entity } = planned
  const name = item.name.toLowerCase()
  const pool = expand(poolOf(planned, item))
  if (pool !== undefined) return pick(pool, index)
  const isTitle = item.id === entity.titleField
  const linked = linkedNames(planned, name)
  if (linked !== undefined) return pick(linked, index + seed)
  const odd = isTitle ? oddTitle(planned, index) : undefined
  if (odd !== undefined) return odd
  if (isTitle && draft.entry !== undefined && draft.entry.names.length > 0) return numbered(draft.entry.names, index)
  if (draft.entry?.nature === 'person' && /^(?:name|full name)$/.test(name)) return pick(people, index + hash(entity.id) % people.length)
  if (/^(?:done|fixed|made|handled|repaired|checked|reported|taken) by$/.test(name)) return pick(people, index + seed)
  if (/address|street/.test(name)) return pick(places, index + seed)
  const notes = /^(?:notes?|description|remarks?|comments?)$/.test(name) ? notesOn(planned, name) : undefined
  if (notes !== undefined) return index % 3 === 2 && !item.required ? undefined : pick(notes, index + seed)
  if (name === 'category' && /^shape-/.test(draft.entry?.id ?? '')) return pick(kinds, index + seed)
  const known = expand(byField.get(name) ?? byField.get(singular(name)) ?? byField.get(name.split(' ').at(-1) ?? ''))
  if (known !== undefined) return item.type === 'long-text' && index % 3 === 2 && !item.required ? undefined : pick(known, index + (isTitle ? 0 : seed))
  if (/(?:number|code|id|isbn|sku|tag)$/.test(name)) return `${entity.name.charAt(0).toUpperCase()}-${1001 + index}`
  if (/name$/.test(name) && !isTitle) return pick(people, index + seed)
  if (item.type === 'long-text') return index % 3 === 2 && !item.required ? undefined : pick(byField.get('description') ?? [''], index + seed)
  if (isTitle) return `${entity.name} ${index + 1}`
  return `${sentenceCase(lastWord(name))} ${1 + ((index + seed) % 5)}`
}

/** Titles where those of the packs do not fit: a family is no single person and an exhibition no summer party. */
function oddTitle ({ draft, entity }: Planned, index: number): string | undefined {
  const word = draft.word.toLowerCase()
  if (/(?:^| )(?:family|household)$/.test(word)) return `${lastWord(pick(people, index + hash(entity.id)))} family`
  if (draft.entry?.id === 'event' && !/(?:^| )(?:event|party|festival|gathering|concert|community event)$/.test(word)) return pick(occasions, index).concat(` ${word}`)
  return undefined
}

const customers = /^(?:client|customer|guest|patient|student|member|tenant|participant|visitor|passenger|attendee|contact|child|pet)$/

/** What one would note: of people and what is done for them, of things, of what takes place. */
function notesOn ({ draft, entity }: Planned, name: string): string[] | undefined {
  const nature = draft.entry?.nature
  if (nature === 'person') return undefined
  if (nature === 'event') return name !== 'notes' || entity.fields.some(item => customers.test(item.name.toLowerCase()) || customers.test(item.target)) ? undefined : eventNotes
  if (nature === 'thing' || nature === 'place') return thingNotes
  return name === 'notes' ? plainNotes : undefined
}

/** Names of what a link points at in an app that does not keep it. */
function linkedNames ({ draft }: Planned, name: string): string[] | undefined {
  const links = draft.entry?.fields.find(entry => entry.name === name)?.links ?? []
  const entry = links[0] === undefined ? undefined : entityOf(links[0])
  if (entry === undefined) return undefined
  const front = draft.word.includes(' ') && name === 'product' ? sentenceCase(draft.word.slice(0, draft.word.lastIndexOf(' '))) : undefined
  if (front !== undefined && entityOf(draft.word) === undefined) return ['A', 'B', 'C'].map(letter => `${front} ${letter}`)
  if (entry.names.length > 0) return entry.names
  return entry.nature === 'person' ? people : undefined
}

/** "@person" in a pool stands for the names of people. */
function expand (pool: string[] | undefined): string[] | undefined {
  return pool?.[0] === '@person' ? people : pool
}

function pick (pool: string[], index: number): string {
  return pool[index % pool.length] ?? ''
}

/** Titles do not repeat: a second round is numbered. */
function numbered (pool: string[], index: number): string {
  const round = Math.floor(index / pool.length)
  return round === 0 ? pick(pool, index) : `${pick(pool, index)} ${round + 1}`
}

/** A small number that is always the same for a text. */
export function hash (text: string): number {
  let value = 7
  for (let index = 0; index < text.length; index++) value = (value * 31 + text.charCodeAt(index)) % 9973
  return value
}
