import type { Field, Sample } from '@dream/contracts/messages'
import { jsonBytes, type Json } from '@dream/contracts/blueprint/json'
import { adjectives, byField, numbers, people, places } from '../../../packs/pools.ts'
import { withoutMinorUnits } from '../../../packs/currencies.ts'
import { kebab, key, singular } from '../nouns.ts'
import type { Plan, Planned } from './draft.ts'

/** Gives every entity records that show it in use: related, around today, some done and some not. */
export function chooseSamples (plan: Plan, currency: string): void {
  for (const planned of inOrder(plan)) {
    const count = plan.sketch.sampleCount !== undefined && planned === plan.entities[0] ? Math.min(Math.max(plan.sketch.sampleCount, 1), 40) : countOf(planned)
    for (let index = 0; index < count; index++) planned.entity.samples.push(sampleOf(plan, planned, index, count, currency))
  }
}

function countOf (planned: Planned): number {
  return planned.entity.fields.some(item => item.type === 'relation') || planned.draft.entry?.nature === 'event' ? 10 : 8
}

/** Parents first, so that children can name them. */
function inOrder (plan: Plan): Planned[] {
  const done: Planned[] = []
  const visit = (planned: Planned, path: Planned[]): void => {
    if (done.includes(planned) || path.includes(planned)) return
    for (const item of planned.entity.fields) {
      const parent = plan.entities.find(other => other.entity.id === item.target)
      if (item.type === 'relation' && parent !== undefined) visit(parent, [...path, planned])
    }
    done.push(planned)
  }
  for (const planned of plan.entities) visit(planned, [])
  return done
}

export function sampleOf (plan: Plan, planned: Planned, index: number, count: number, currency: string): Sample {
  const values: { [key: string]: Json } = {}
  const day = dayOf(planned, index, count)
  for (const item of planned.entity.fields) {
    if (item.computed !== '') continue
    const value = valueOf(plan, planned, item, { index, day, values, currency })
    if (value !== undefined) values[key(item.id)] = value
  }
  return { id: `${planned.entity.id}-${index + 1}`, values: jsonBytes(values) }
}

/** The day a record is about, from today: most behind us, some ahead; events spread more widely. */
function dayOf (planned: Planned, index: number, count: number): number {
  const ahead = Math.ceil(count * 0.4)
  const seed = hash(planned.entity.id) % 3
  if (index < ahead) return [1, 0, 3, 6, 9, 13, 20][(index + seed) % 7] ?? 2
  return -([2, 5, 9, 16, 27, 38, 52, 70, 95][(index - ahead + seed) % 9] ?? 4)
}

export interface SampleAt {
  index: number
  /** Days from today that the record is about. */
  day: number
  /** The sample's values so far. */
  values: { [key: string]: Json }
  currency: string
}

export function valueOf (plan: Plan, planned: Planned, item: Field, { index, day, values, currency }: SampleAt): Json | undefined {
  const name = item.name.toLowerCase()
  const seed = hash(item.id)
  switch (item.type) {
    case 'relation': return relationValue(plan, planned, item, index, seed)
    case 'yes-no': return day < 0 ? (index + seed) % 4 !== 0 : (index + seed) % 5 === 0
    case 'choice': return choiceValue(item, index, day, seed)
    case 'date': return /birth|born|dob/.test(name) ? birthDate(planned, index, seed) : offset(dateValue(name, index, day, seed))
    case 'date-time': return `${offset(dateValue(name, index, day, seed))} ${clock(index + seed, 9)}`
    case 'time': return clock(index * 2 + seed, /end|closing|return/.test(name) ? 14 : /bed/.test(name) ? 21 : 8)
    case 'duration': return numberFrom(poolOf(planned, item), index) ?? [30, 45, 60, 90, 30, 60][(index + seed) % 6] ?? 30
    case 'money': return moneyValue(planned, item, index, seed, currency)
    case 'integer':
    case 'number': return numberValue(item, index, seed)
    case 'email': return emailOf(values, index)
    case 'phone': return `+44 7700 900${String(100 + (hash(planned.entity.id) % 400) + index * 7).padStart(3, '0').slice(0, 3)}`
    case 'link': return `https://example.com/${kebab(name)}/${index + 1}`
    default: return textValue(planned, item, index, seed)
  }
}

function relationValue (plan: Plan, planned: Planned, item: Field, index: number, seed: number): Json | undefined {
  const parent = plan.entities.find(other => other.entity.id === item.target)
  if (parent === undefined) return undefined
  const samples = parent.entity.samples
  if (parent === planned || samples.length === 0) return undefined
  return samples[(index * (index % 3 === 2 ? 1 : 3) + seed) % samples.length]?.id
}

function choiceValue (item: Field, index: number, day: number, seed: number): string | undefined {
  const count = item.choices.length
  if (count === 0) return undefined
  if (!/status|stage|state/i.test(item.name)) return item.choices[(index + seed) % count]?.id
  return item.choices[day >= 0 ? index % Math.max(1, Math.ceil(count / 2)) : (Math.floor(count / 2) + index) % count]?.id
}

/** Animals and children count in years, grown people were born in a year. */
function birthDate (planned: Planned, index: number, seed: number): string {
  if (/^(?:pet|child|student)$/.test(planned.draft.entry?.id ?? '')) return offset(-(300 + ((index * 397 + seed) % 3800)))
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${1958 + ((index * 7 + seed) % 42)}-${two(1 + ((index * 5 + seed) % 12))}-${two(1 + ((index * 11 + seed) % 28))}`
}

function dateValue (name: string, index: number, day: number, seed: number): number {
  if (/hire|joined|since|founded|registered/.test(name)) return -(60 + ((index * 137 + seed) % 1400))
  if (/purchase|added|created|bought|last|reported|opened|published|taken|applied|started|requested|updated|enrolled|collected/.test(name)) return -(1 + ((index * 11 + seed) % 60))
  if (/expir|renewal|until|next|valid/.test(name)) return index % 5 === 4 ? -(3 + index) : 5 + ((index * 23 + seed) % 160)
  if (/due|deadline|target|closing/.test(name)) return index % 4 === 3 ? -(1 + index) : day >= 0 ? day + 1 : 2 + ((index * 5) % 20)
  if (/end|return|check-?out/.test(name)) return day + 3 + (index % 4)
  return day
}

function offset (days: number): string {
  return days < 0 ? String(days) : `+${days}`
}

function clock (index: number, first: number): string {
  return `${String((first + (index * 3) % 9) % 24).padStart(2, '0')}:${['00', '30', '15', '45'][index % 4] ?? '00'}`
}

function moneyValue (planned: Planned, item: Field, index: number, seed: number, currency: string): number {
  const given = numberFrom(poolOf(planned, item), index)
  const unit = withoutMinorUnits.has(currency) ? 1 : 100
  if (given !== undefined) return unit === 1 ? given : given
  const range = numbersOf(item.name) ?? [12, 180, 13]
  return steps(item.name.toLowerCase() === 'amount' ? [8, 160, 17] : range, index, seed) * unit
}

function numberValue (item: Field, index: number, seed: number): number {
  const value = steps(numbersOf(item.name) ?? [1, 24, 3], index, seed)
  const low = item.minimum ?? Number.NEGATIVE_INFINITY
  const high = item.maximum ?? Number.POSITIVE_INFINITY
  if (item.minimum !== undefined && item.maximum !== undefined) return item.minimum + ((index * 3 + seed) % (item.maximum - item.minimum + 1))
  const bounded = Math.min(high, Math.max(low, value))
  return item.type === 'integer' ? Math.round(bounded) : Math.round(bounded * 10) / 10
}

function numbersOf (name: string): [number, number, number] | undefined {
  const lower = singular(name.toLowerCase())
  return numbers.get(name.toLowerCase()) ?? numbers.get(lower) ?? numbers.get(lower.split(' ').at(-1) ?? '')
}

function steps ([low, high, step]: [number, number, number], index: number, seed: number): number {
  const count = Math.max(1, Math.floor((high - low) / step) + 1)
  return low + ((index * 3 + seed) % count) * step
}

function numberFrom (pool: string[] | undefined, index: number): number | undefined {
  const value = pool === undefined ? Number.NaN : Number(pool[index % pool.length])
  return Number.isFinite(value) ? value : undefined
}

function emailOf (values: { [key: string]: Json }, index: number): string {
  const name = values.name ?? values.full_name ?? values.applicant ?? values.first_name
  const person = typeof name === 'string' ? name : people[index % people.length] ?? 'someone'
  return `${kebab(person).replaceAll('-', '.')}@example.com`
}

function poolOf (planned: Planned, item: Field): string[] | undefined {
  return planned.draft.entry?.pools.get(item.name.toLowerCase())
}

function textValue (planned: Planned, item: Field, index: number, seed: number): string | undefined {
  const { draft, entity } = planned
  const name = item.name.toLowerCase()
  const pool = expand(poolOf(planned, item))
  if (pool !== undefined) return pick(pool, index)
  const isTitle = item.id === entity.titleField
  if (isTitle && draft.entry !== undefined && draft.entry.names.length > 0) return numbered(draft.entry.names, index)
  if (draft.entry?.nature === 'person' && /^(?:name|full name)$/.test(name)) return pick(people, index + hash(entity.id) % people.length)
  if (/address|street/.test(name)) return pick(places, index + seed)
  const known = expand(byField.get(name) ?? byField.get(singular(name)) ?? byField.get(name.split(' ').at(-1) ?? ''))
  if (known !== undefined) return item.type === 'long-text' && index % 3 === 2 && !item.required ? undefined : pick(known, index + (isTitle ? 0 : seed))
  if (/(?:number|code|id|isbn|sku|tag)$/.test(name)) return `${entity.name.charAt(0).toUpperCase()}-${1001 + index}`
  if (/name$/.test(name) && !isTitle) return pick(people, index + seed)
  if (item.type === 'long-text') return index % 3 === 2 && !item.required ? undefined : pick(byField.get('description') ?? [''], index + seed)
  if (isTitle) return `${pick(adjectives, index)} ${entity.name.toLowerCase()}`
  return `${pick(adjectives, index + seed)} ${name.split(' ').at(-1) ?? name}`
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

function hash (text: string): number {
  let value = 7
  for (let index = 0; index < text.length; index++) value = (value * 31 + text.charCodeAt(index)) % 9973
  return value
}
