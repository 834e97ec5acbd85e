import type { Entity, Field, Sample } from '@dream/contracts/messages'
import { bytesJsonObject, jsonBytes, type Json } from '@dream/contracts/blueprint/json'
import { key } from '../nouns.ts'

/** Samples of fields that hold every value once never repeat one: a repeated value is changed, and a record whose value cannot be changed is left out. */
export function keepDistinct (entity: Entity): void {
  for (const field of entity.fields.filter(item => item.unique && item.computed === '')) {
    const seen = new Set<string>()
    entity.samples = entity.samples.flatMap((sample): Sample[] => {
      const values = bytesJsonObject(sample.values)
      const given = values[key(field.id)]
      if (given === undefined || given === null) return [sample]
      const value = unseen(field, given, seen)
      if (value === undefined) return []
      seen.add(plain(value))
      return value === given ? [sample] : [{ ...sample, values: jsonBytes({ ...values, [key(field.id)]: value }) }]
    })
  }
}

function plain (value: Json): string {
  return JSON.stringify(value).toLowerCase()
}

const mostTries = 60

function unseen (field: Field, given: Json, seen: Set<string>): Json | undefined {
  if (!seen.has(plain(given))) return given
  for (let round = 2; round < mostTries; round++) {
    const value = another(field, given, round)
    if (value === undefined) return undefined
    if (!seen.has(plain(value))) return value
  }
  return undefined
}

/** The next value of its type: "Bag 2", "anna.2@example.com", 14; undefined where a value cannot be made up. */
function another (field: Field, given: Json, round: number): Json | undefined {
  if (typeof given === 'number') {
    const value = given + round - 1
    return field.maximum !== undefined && field.maximum !== null && value > field.maximum ? undefined : value
  }
  if (typeof given !== 'string') return undefined
  switch (field.type) {
    case 'text':
    case 'long-text': return `${given} ${round}`
    case 'email': return given.replace('@', `.${round}@`)
    case 'link': return `${given}-${round}`
    case 'phone': return `${given.slice(0, -2)}${String((Number(given.slice(-2)) + round) % 100).padStart(2, '0')}`
    case 'date': return /^[+-]\d+$/.test(given) ? later(given, round) : undefined
    default: return undefined
  }
}

function later (offset: string, round: number): string {
  const days = Number(offset) + round - 1
  return days < 0 ? String(days) : `+${days}`
}
