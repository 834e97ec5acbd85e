import type { Blueprint, Field, Finding } from '../../../gen/ts/messages.ts'
import { isPlace, stars } from '../field-types.ts'
import { mistake } from '../rule.ts'

/** What a new record starts with is a value of the field. */
export function defaultsFit ({ entities }: Blueprint): Finding[] {
  return entities.flatMap(entity => entity.fields).filter(field => field.defaultValue !== '' && !fits(field)).map(field => mistake('defaults-fit', {
    where: field.id,
    message: `A new record cannot start with "${field.defaultValue}" as ${field.name}.`,
    suggestion: 'Use a value of that type: "true", "today", "now", the id of a choice, a number.'
  }))
}

function fits ({ type, defaultValue, choices, minimum, maximum }: Field): boolean {
  switch (type) {
    case 'yes-no': return defaultValue === 'true' || defaultValue === 'false'
    case 'choice': return choices.some(choice => choice.id === defaultValue)
    case 'number': case 'percent': return isWithin(Number(defaultValue))
    case 'rating': return Number.isInteger(Number(defaultValue)) && Number(defaultValue) >= 1 && Number(defaultValue) <= (maximum ?? stars.usual)
    case 'integer': case 'money': case 'duration': return Number.isSafeInteger(Number(defaultValue)) && isWithin(Number(defaultValue))
    case 'date': return defaultValue === 'today' || /^\d{4}-\d\d-\d\d$/.test(defaultValue)
    case 'time': return defaultValue === 'now' || /^([01]\d|2[0-3]):[0-5]\d$/.test(defaultValue)
    case 'date-time': return defaultValue === 'now' || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(defaultValue)
    case 'relation': case 'tags': case 'many-choice': case 'image': case 'file': return false
    case 'place': return isPlace(defaultValue)
    case 'colour': return /^#[0-9a-f]{6}$/.test(defaultValue)
    case 'long-text': case 'rich-text': case 'address': return true
    default: return !/\p{Cc}/u.test(defaultValue)
  }

  function isWithin (value: number): boolean {
    return Number.isFinite(value) && value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)
  }
}
