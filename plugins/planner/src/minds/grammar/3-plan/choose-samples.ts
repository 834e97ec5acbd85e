import type { Field, Sample } from '@dream/contracts/messages'
import { jsonBytes, type Json } from '@dream/contracts/blueprint/json'
import { kebab, key } from '../nouns.ts'
import { isWrittenAfterwards } from './conditions.ts'
import type { Plan, Planned } from './draft.ts'
import { birthDate, clock, dateValue, offset, timeValue } from './sample-dates.ts'
import { moneyValue, numberFrom, numberValue } from './sample-numbers.ts'
import { keepDistinct } from './sample-distinct.ts'
import { relationValue } from './sample-relations.ts'
import { choiceValue, flagValue } from './sample-states.ts'
import { emailOf, hash, poolOf, textValue } from './sample-texts.ts'

/** Gives every entity records that show it in use: related, around today, some done and some not. */
export function chooseSamples (plan: Plan, currency: string): void {
  for (const planned of inOrder(plan)) {
    const count = plan.sketch.sampleCount !== undefined && planned === plan.entities[0] ? Math.min(Math.max(plan.sketch.sampleCount, 1), 40) : countOf(planned)
    for (let index = 0; index < count; index++) planned.entity.samples.push(sampleOf(plan, planned, index, count, currency))
    keepDistinct(planned.entity)
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
  const ahead = isWrittenAfterwards(planned) ? 0 : Math.ceil(count * 0.4)
  const seed = hash(planned.entity.id) % 3
  if (index < ahead) return [1, 0, 3, 6, 9, 13, 20][(index + seed) % 7] ?? 2
  return -([ahead === 0 ? 0 : 2, 5, 9, 16, 27, 38, 52, 70, 95][(index - ahead + seed) % 9] ?? 4)
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
    case 'date': return /birth|born|dob/.test(name) ? birthDate(planned, index, seed) : offset(dateValue(planned, item, { index, day, seed }))
    case 'date-time': return `${offset(dateValue(planned, item, { index, day, seed }) ?? day) ?? ''} ${clock(index + seed, 9)}`
    case 'time': return poolOf(planned, item)?.at(index % (poolOf(planned, item)?.length ?? 1)) ?? timeValue(name, index + seed, values)
    case 'duration': return numberFrom(poolOf(planned, item), index) ?? [30, 45, 60, 90, 30, 60][(index + seed) % 6] ?? 30
    case 'money': return moneyValue(planned, item, index, seed, currency)
    case 'rating': return Math.max(1, Math.round(([5, 4, 3, 5, 4, 2][(index + seed) % 6] ?? 4) * (item.maximum ?? 5) / 5))
    case 'colour': return ['#2f6fdb', '#d9480f', '#2b8a3e', '#9c36b5', '#c92a2a', '#0b7285'][(index + seed) % 6]
    case 'tags': return tagsValue(planned, item, index, seed)
    case 'percent':
    case 'integer':
    case 'number': return numberFrom(poolOf(planned, item), index) ?? numberValue(item, index, seed)
    case 'email': return emailOf(values, index)
    case 'phone': return `+44 7700 900${String(100 + (hash(planned.entity.id) % 400) + index * 7).padStart(3, '0').slice(0, 3)}`
    case 'link': return `https://example.com/${kebab(name)}/${index + 1}`
    default: return textValue(planned, item, index, seed)
  }
}

/** One or two of the words there are. */
function tagsValue (planned: Planned, item: Field, index: number, seed: number): string[] {
  const texts = [textValue(planned, item, index, seed), ...(index % 2 === 0 ? [textValue(planned, item, index + 1, seed)] : [])]
  return [...new Set(texts.flatMap(text => (text ?? '').split(',')).map(word => word.trim().slice(0, 60)).filter(word => word !== ''))]
}
