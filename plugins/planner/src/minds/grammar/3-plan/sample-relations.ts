import type { Field, Sample } from '@dream/contracts/messages'
import { bytesJsonObject, type Json } from '@dream/contracts/blueprint/json'
import { key } from '../nouns.ts'
import type { Plan, Planned } from './draft.ts'

/** A record that fits those already named: the invoice of the customer, the dog of the client. */
export function relationValue (plan: Plan, planned: Planned, item: Field, { index, seed, values }: { index: number, seed: number, values: { [key: string]: Json } }): Json | undefined {
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
