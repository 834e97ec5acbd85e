import { isDate, isDateTime, isTime } from '../../kit/shared/calendar.ts'
import { nearest } from '@dream/contracts/blueprint/nearest'
import { ExpressionProblem, type Place } from './expression-problem.ts'
import { literal, type Literal, type Meaning } from './meaning.ts'

export function readLiteral (value: unknown, place: Place): Literal {
  switch (typeof value) {
    case 'bigint':
    case 'number': {
      const number = Number(value)
      if (!Number.isFinite(number) || Math.abs(number) > Number.MAX_SAFE_INTEGER) throw new ExpressionProblem('A number is too large.', place)
      return literal(number)
    }
    case 'boolean':
    case 'string': return literal(value)
    default:
      if (value === null) return literal(null)
      throw new ExpressionProblem('Only numbers, text, true, false and null can be written as values.', place)
  }
}

/** A text beside a date, a time or a choice is one itself, and has to be right. */
export function meets (meaning: Meaning, other: Meaning, place: Place): Meaning {
  if (meaning.kind !== 'literal' || typeof meaning.value !== 'string') return meaning
  const { value } = meaning
  switch (other.type) {
    case 'date':
    case 'date-time':
      if (isDate(value)) return { ...meaning, type: 'date' }
      if (isDateTime(value)) return { ...meaning, type: 'date-time' }
      throw new ExpressionProblem(`"${value}" is no date; dates are written like "2026-11-23" or "2026-11-23T14:30".`, place)
    case 'time':
      if (isTime(value)) return { ...meaning, type: 'time' }
      throw new ExpressionProblem(`"${value}" is no time; times are written like "14:30".`, place)
    case 'number':
      throw new ExpressionProblem(`A number is expected beside a number, and "${value}" is text.${Number.isNaN(Number(value)) ? '' : ` Write ${Number(value)} without quotes.`}`, place)
    default: return known(meaning, other, place)
  }
}

function known (meaning: Literal, other: Meaning, place: Place): Literal {
  if (other.kind !== 'field' || other.choices === undefined || other.choices.includes(String(meaning.value))) return meaning
  const meant = nearest(String(meaning.value), other.choices)
  throw new ExpressionProblem(`"${String(meaning.value)}" is no choice of "${other.key}"; it has ${other.choices.join(', ')}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`, place)
}

/** A text that is a date by its form, where nothing else says what it is. */
export function asDay (meaning: Meaning): Meaning {
  return meaning.kind === 'literal' && typeof meaning.value === 'string' && (isDate(meaning.value) || isDateTime(meaning.value))
    ? { ...meaning, type: isDate(meaning.value) ? 'date' : 'date-time' }
    : meaning
}
