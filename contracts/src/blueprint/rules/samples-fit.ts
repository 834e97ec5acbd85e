import type { Blueprint, Entity, Field, Finding } from '../../../gen/ts/messages.ts'
import { isFailure } from '../../errors.ts'
import { fileTypes, isPlace, stars } from '../field-types.ts'
import { bytesJsonObject, type Json } from '../json.ts'
import { fits as fitsPattern, readPattern } from '../pattern.ts'
import { fieldKey, mistake } from '../rule.ts'

/** Samples have the fields of their entity, in the form that samples have. */
export function samplesFit ({ entities }: Blueprint): Finding[] {
  const owners = new Map(entities.flatMap(entity => entity.samples.map(sample => [sample.id, entity.id])))
  return entities.flatMap(entity => entity.samples.flatMap(sample => {
    const problem = problemOf(entity, sample.values, owners)
    return problem === undefined ? [] : [mistake('samples-fit', { where: sample.id, message: `The sample "${sample.id}" of ${entity.name} does not fit: ${problem}.`, suggestion: 'Correct the value, or leave the sample out.' })]
  }))
}

function problemOf (entity: Entity, bytes: Uint8Array, owners: ReadonlyMap<string, string>): string | undefined {
  const values = valuesIn(bytes)
  if (values === undefined) return 'its values are no JSON object'
  for (const [key, value] of Object.entries(values)) {
    const field = entity.fields.find(candidate => fieldKey(candidate.id) === key)
    if (field === undefined || field.computed !== '') return `${entity.name} has no stored field "${key}"`
    if (value !== null && !fits(field, value, owners)) return `${JSON.stringify(value)} is no ${field.type} for ${field.name}`
  }
  const missing = entity.fields.find(field => field.required && field.computed === '' && field.type !== 'yes-no' && !fileTypes.includes(field.type) && (values[fieldKey(field.id)] ?? null) === null)
  return missing === undefined ? undefined : `${missing.name} is required`
}

function valuesIn (bytes: Uint8Array): { [key: string]: Json } | undefined {
  try {
    return bytesJsonObject(bytes)
  } catch (error) {
    if (isFailure(error)) return undefined
    throw error
  }
}

function fits ({ type, choices, target, minimum, maximum, pattern }: Field, value: Json, owners: ReadonlyMap<string, string>): boolean {
  switch (type) {
    case 'yes-no': return typeof value === 'boolean'
    case 'number': case 'percent': return typeof value === 'number' && isWithin(value)
    case 'rating': return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= (maximum ?? stars.usual)
    case 'integer': case 'money': case 'duration': return Number.isSafeInteger(value) && isWithin(Number(value))
    case 'date': return typeof value === 'string' && /^([+-]?\d{1,4}|\d{4}-\d\d-\d\d)$/.test(value)
    case 'date-time': return typeof value === 'string' && /^([+-]?\d{1,4} \d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d)$/.test(value)
    case 'time': return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    case 'choice': return choices.some(choice => choice.id === value)
    case 'many-choice': return Array.isArray(value) && value.every(one => choices.some(choice => choice.id === one))
    case 'tags': return Array.isArray(value) && value.every(isWord)
    case 'colour': return typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value)
    case 'place': return typeof value === 'string' && isPlace(value)
    case 'image': case 'file': return false
    case 'relation': return typeof value === 'string' && owners.get(value) === target
    default: return typeof value === 'string' && (pattern === '' || 'problem' in readPattern(pattern) || fitsPattern(pattern, value))
  }

  function isWithin (number: number): boolean {
    return number >= (minimum ?? -Infinity) && number <= (maximum ?? Infinity)
  }
}

function isWord (value: Json): boolean {
  return typeof value === 'string' && value.trim() === value && /^[^\p{C}]{1,60}$/u.test(value)
}
