import type { Blueprint, Field, Finding } from '../../../gen/ts/messages.ts'
import { fittingText, readPattern } from '../pattern.ts'
import { mistake } from '../rule.ts'

const patterned = ['text', 'phone']
const counted = ['number', 'integer']

/** What a field says beyond its type fits it: a pattern that is quick to try, a unit of what is counted, words of its own. */
export function patternsAreSafe ({ entities }: Blueprint): Finding[] {
  return entities.flatMap(entity => entity.fields).flatMap(field => [...patternOf(field), ...unitOf(field), ...messageOf(field)])
}

function patternOf ({ id, name, type, pattern, computed }: Field): Finding[] {
  if (pattern === '') return []
  if (!patterned.includes(type) || computed !== '') return [wrong(id, `${name} has a pattern, but is no text that people write in one line`, 'Leave the pattern out.')]
  const read = readPattern(pattern)
  if ('problem' in read) return [wrong(id, `The pattern of ${name} cannot be used: ${read.problem}`, 'Write it with characters, [sets], \\d, \\w, \\s, and ?, +, * or {2,4} behind them: "[A-Z]{2}-\\d{4}".')]
  return fittingText(pattern) === undefined ? [wrong(id, `No text was found that fits the pattern of ${name}`, 'Make it simpler.')] : []
}

function unitOf ({ id, name, type, unit }: Field): Finding[] {
  if (unit === '') return []
  if (!counted.includes(type)) return [wrong(id, `${name} has a unit, but is no number that could have one`, 'Make it a number, or leave the unit out.')]
  return /^[^\p{C}]{1,12}$/u.test(unit) && unit.trim() === unit ? [] : [wrong(id, `"${unit.slice(0, 20)}" is no unit of ${name}`, 'Write it short: "kg".')]
}

function messageOf ({ id, name, message, computed }: Field): Finding[] {
  if (message === '') return []
  if (computed !== '') return [wrong(id, `${name} is worked out, so nobody is refused there`, 'Leave the message out.')]
  return message.length <= 300 && !/\p{Cc}/u.test(message) ? [] : [wrong(id, `The message of ${name} is too long or has signs that cannot be shown`, 'Say in one short sentence what to write.')]
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('patterns-are-safe', { where, message: `${what}.`, suggestion })
}
