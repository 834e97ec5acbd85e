import { isDate, isDateTime } from '../../kit/shared/calendar.ts'
import { hole, text } from '../2-lower/sql-text.ts'
import { ExpressionProblem } from './expression-problem.ts'
import type { Typed } from './translate.ts'

export function literalSql (value: unknown): Typed {
  switch (typeof value) {
    case 'bigint': return { sql: text(safe(value).toString()), type: 'number', whole: true }
    case 'number':
      if (!Number.isFinite(value)) throw new ExpressionProblem('A number is too large.')
      return { sql: text(String(value)), type: 'number' }
    case 'boolean': return { sql: text(value ? '1' : '0'), type: 'boolean' }
    case 'string': return { sql: hole({ literal: value }), type: isDate(value) ? 'date' : isDateTime(value) ? 'date-time' : 'text' }
    default:
      if (value === null) return { sql: text('null'), type: 'null' }
      throw new ExpressionProblem('Only numbers, text, true, false and null can be written as values.')
  }
}

function safe (value: bigint): bigint {
  if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < -BigInt(Number.MAX_SAFE_INTEGER)) throw new ExpressionProblem('A number is too large.')
  return value
}
