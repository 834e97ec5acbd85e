import type { Field, Sample } from '@dream/contracts/messages'
import { bytesJsonObject, jsonBytes, type Json } from '@dream/contracts/blueprint/json'
import { adjectives, byField, numbers, people, places, plainNotes } from '../../../packs/pools.ts'
import { withoutMinorUnits } from '../../../packs/currencies.ts'
import { entityOf } from '../../../packs/lexicon.ts'
import { kebab, key, singular } from '../nouns.ts'
import { dateOf, happens } from './conditions.ts'
import type { Plan, Planned } from './draft.ts'

/** Gives every entity records that show it in use: related, around today, some done and some not. */
export function chooseSamples (plan: Plan, currency: string): void {
  for (const planned of inOrder(plan)) {
    const count = plan.sketch.sampleCount !== undefined && planned === plan.entities[0] ? Math.min(Math.max(plan.sketch.sampleCount, 1), 40) : countOf(planned)
    for (let index = 0; index < count; index++) planned.entity.samples.push(sampleOf(plan, planned, index, count, currency))
  }
}

function countOf (planned: Planned): number {
  const names = planned.draft.entry?.names.length ?? 0
  if (names >= 5 && titledByNames(planned)) return Math.min(names, 10)
  return planned.entity.fields.some(item => item.type === 'relation') || planned.draft.entry?.nature === 'event' ? 10 : 8
}

/** Whether its records are called by the names of the packs, which do not repeat. */
function titledByNames ({ draft, entity }: Planned): boolean {
  const title = entity.fields.find(item => item.id === entity.titleField)
  return title?.type === 'text' && draft.entry?.pools.has(title.name.toLowerCase()) !== true && draft.entry?.nature !== 'person'
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
    case 'relation': return relationValue(plan, planned, item, { index, seed, values })
    case 'yes-no': return flagValue(planned, item, { index, day, seed, values })
    case 'choice': return choiceValue(planned, item, { index, day, seed })
    case 'date': return /birth|born|dob/.test(name) ? birthDate(planned, index, seed) : offset(dateValue(name, index, day, seed))
    case 'date-time': return `${offset(dateValue(name, index, day, seed))} ${clock(index + seed, 9)}`
    case 'time': return poolOf(planned, item)?.at(index % (poolOf(planned, item)?.length ?? 1)) ?? timeValue(name, index + seed, values)
    case 'duration': return numberFrom(poolOf(planned, item), index) ?? [30, 45, 60, 90, 30, 60][(index + seed) % 6] ?? 30
    case 'money': return moneyValue(planned, item, index, seed, currency)
    case 'integer':
    case 'number': return numberFrom(poolOf(planned, item), index) ?? numberValue(item, index, seed)
    case 'email': return emailOf(values, index)
    case 'phone': return `+44 7700 900${String(100 + (hash(planned.entity.id) % 400) + index * 7).padStart(3, '0').slice(0, 3)}`
    case 'link': return `https://example.com/${kebab(name)}/${index + 1}`
    default: return textValue(planned, item, index, seed)
  }
}

/** A record that fits those already named: the invoice of the customer, the dog of the client. */
function relationValue (plan: Plan, planned: Planned, item: Field, { index, seed, values }: { index: number, seed: number, values: SampleAt['values'] }): Json | undefined {
  const parent = plan.entities.find(other => other.entity.id === item.target)
  if (parent === undefined || parent === planned) return undefined
  const others = planned.entity.fields.filter(other => other.type === 'relation' && other !== item && values[key(other.id)] !== undefined)
  for (const other of others) {
    const named = plan.entities.find(({ entity }) => entity.id === other.target)
    const through = named?.entity.fields.find(one => one.type === 'relation' && one.target === item.target)
    const sample = named?.entity.samples.find(one => one.id === values[key(other.id)])
    const value = through === undefined || sample === undefined ? undefined : valuesOf(sample)[key(through.id)]
    if (value !== undefined) return value
  }
  const taken = others.filter(other => other.target === item.target).map(other => values[key(other.id)])
  const free = parent.entity.samples.filter(sample => !taken.includes(sample.id))
  const fitting = free.filter(sample => others.every(other => {
    const back = parent.entity.fields.find(one => one.type === 'relation' && one.target === other.target)
    return back === undefined || valuesOf(sample)[key(back.id)] === values[key(other.id)]
  }))
  const samples = fitting.length > 0 ? fitting : free
  return samples[(index * (index % 3 === 2 ? 1 : 3) + seed) % Math.max(1, samples.length)]?.id
}

const read = new WeakMap<Sample, { [key: string]: Json }>()

function valuesOf (sample: Sample): { [key: string]: Json } {
  const values = read.get(sample) ?? bytesJsonObject(sample.values)
  read.set(sample, values)
  return values
}

interface ValueAt {
  index: number
  day: number
  seed: number
}

/** What is settled once it is past, and what holds for most of what is there. */
const settled = /^(?:paid|done|completed?|finished|returned|delivered|taken|sent|received|read|submitted|attended|settled|listened|watched|answered|invoiced|collected|handover done)$/i
const usual = /^(?:active|available|billable|allowed|owned|eligible)$/i

function flagValue (planned: Planned, item: Field, { index, day, seed, values }: ValueAt & { values: SampleAt['values'] }): boolean {
  if (usual.test(item.name)) return (index + seed) % 5 !== 0
  const status = planned.entity.fields.find(other => other.type === 'choice' && isStatus(other.name))
  const stands = status === undefined ? undefined : values[key(status.id)]
  if (typeof stands === 'string' && settled.test(item.name) && closedState.test(stands)) return !negativeState.test(stands)
  if (!settled.test(item.name)) return (index + seed) % 3 === 0
  return dateOf(planned) === undefined || day >= 0 ? (index + seed) % 5 === 0 : (index + seed) % 4 !== 0
}

function isStatus (name: string): boolean {
  return /status|stage|state/i.test(name)
}

/** By the ids of choices: what is over, and what is over without success. */
const closedState = /^(?:done|paid|paid-back|closed|completed|finished|cancelled|canceled|resolved|solved|delivered|returned|held|ended|won|lost|rejected|declined|approved|accepted|played|published|graded|handed-in|handed-out|received|checked|picked-up|settled|attended|shot|used|expired|failed|moved|sent|reached|dropped|donated|discharged|awarded|reported|decided|gone|left|sold|rented|retired)$/
const negativeState = /^(?:cancelled|canceled|lost|rejected|declined|expired|failed|dropped|gone|left|retired)$/

/** Where a record stands: over and done when its day is past, open when it is still to come, a little of each for what has no day. */
function choiceValue (planned: Planned, item: Field, { index, day, seed }: ValueAt): string | undefined {
  const pool = poolOf(planned, item)
  const pooled = pool === undefined ? undefined : item.choices.find(choice => choice.name === pool[index % pool.length])
  if (pooled !== undefined) return pooled.id
  const count = item.choices.length
  if (count === 0) return undefined
  if (!isStatus(item.name)) return item.choices[(index + seed) % count]?.id
  const closed = item.choices.filter(choice => closedState.test(choice.id))
  const open = item.choices.filter(choice => !closedState.test(choice.id))
  const date = dateOf(planned)
  if (closed.length === 0 || open.length === 0 || date === undefined || isThing(planned)) return item.choices[(index * 2 + seed) % count]?.id
  if (day >= 0) return open[index % open.length]?.id
  const good = closed.filter(choice => !negativeState.test(choice.id))
  if (!happens(planned) && index % 4 === 3) return open.at(-1)?.id
  return good.length === 0 || index % 5 === 4 ? closed.at(-1)?.id : good[index % good.length]?.id
}

function isThing (planned: Planned): boolean {
  return /^(?:thing|place|person)$/.test(planned.draft.entry?.nature ?? '')
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
  if (/due|deadline|target|closing/.test(name)) return day >= 0 ? day + 1 : Math.round(day / 2)
  if (/end|return|check-?out/.test(name)) return day + 3 + (index % 4)
  return day
}

function offset (days: number): string {
  return days < 0 ? String(days) : `+${days}`
}

/** The end of something comes after its start, on the same day. */
function timeValue (name: string, index: number, values: SampleAt['values']): string {
  if (/bed/.test(name)) return clock(index % 2, 22)
  if (/wake/.test(name)) return clock(index % 2, 6)
  const start = values.start_time ?? values.entry_time ?? values.start ?? values.departure_time ?? values.time_in
  if (/end|exit|closing|arrival|out$/.test(name)) return typeof start === 'string' ? later(start, 1 + (index % 3)) : clock(index, 14)
  return clock(index * 2, 8)
}

function later (time: string, hours: number): string {
  return `${String(Math.min(23, Number(time.slice(0, 2)) + hours)).padStart(2, '0')}${time.slice(2)}`
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
  const stride = [5, 7, 11].find(prime => count % prime !== 0) ?? 1
  return low + ((index * stride + seed) % count) * step
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
  const linked = linkedNames(planned, name)
  if (linked !== undefined) return pick(linked, index + seed)
  if (isTitle && draft.entry !== undefined && draft.entry.names.length > 0) return numbered(draft.entry.names, index)
  if (draft.entry?.nature === 'person' && /^(?:name|full name)$/.test(name)) return pick(people, index + hash(entity.id) % people.length)
  if (/address|street/.test(name)) return pick(places, index + seed)
  if (name === 'notes' && !/^(?:person|event)$/.test(draft.entry?.nature ?? '')) return index % 3 === 2 ? undefined : pick(plainNotes, index + seed)
  const known = expand(byField.get(name) ?? byField.get(singular(name)) ?? byField.get(name.split(' ').at(-1) ?? ''))
  if (known !== undefined) return item.type === 'long-text' && index % 3 === 2 && !item.required ? undefined : pick(known, index + (isTitle ? 0 : seed))
  if (/(?:number|code|id|isbn|sku|tag)$/.test(name)) return `${entity.name.charAt(0).toUpperCase()}-${1001 + index}`
  if (/name$/.test(name) && !isTitle) return pick(people, index + seed)
  if (item.type === 'long-text') return index % 3 === 2 && !item.required ? undefined : pick(byField.get('description') ?? [''], index + seed)
  if (isTitle) return `${pick(adjectives, index)} ${entity.name.toLowerCase()}`
  return `${pick(adjectives, index + seed)} ${name.split(' ').at(-1) ?? name}`
}

/** Names of what a link points at in an app that does not keep it. */
function linkedNames ({ draft }: Planned, name: string): string[] | undefined {
  const links = draft.entry?.fields.find(entry => entry.name === name)?.links ?? []
  const entry = links[0] === undefined ? undefined : entityOf(links[0])
  if (entry === undefined) return undefined
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

function hash (text: string): number {
  let value = 7
  for (let index = 0; index < text.length; index++) value = (value * 31 + text.charCodeAt(index)) % 9973
  return value
}
