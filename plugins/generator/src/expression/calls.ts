import type { ASTNode } from '@marcbachmann/cel-js'
import { expressionFunctions } from '@dream/contracts/blueprint/expressions'
import { nearest } from '@dream/contracts/blueprint/nearest'
import { aggregated, readAggregate } from './aggregates.ts'
import { ExpressionProblem } from './expression-problem.ts'
import { meets } from './literals.ts'
import { done, isDay, isText, literal, typeWords, type Meaning, type ValueType } from './meaning.ts'
import { common, dayOf, divide, not, times, wholeOf } from './operators.ts'
import { readNode, type Scope } from './read.ts'

export interface Call {
  called: string
  args: readonly ASTNode[]
  place: ASTNode
}

export function readCall (call: Call, scope: Scope): Meaning {
  const { called, args, place } = call
  if (aggregated(call, scope)) return readAggregate(call, scope)
  const values = args.map(arg => readNode(arg, scope))
  const take = (...types: Expected[]) => taken(call, values, types)
  switch (called) {
    case 'today': take(); return { kind: 'clock', clock: 'today', type: 'date' }
    case 'now': take(); return { kind: 'clock', clock: 'now', type: 'date-time' }
    case 'round': return args.length === 2 ? roundTo(call, values) : done('round', take('number'), 'number', true)
    case 'floor':
    case 'ceil': return done(called, take('number'), 'number', true)
    case 'abs': return done(called, take('number'), 'number', wholeOf(values))
    case 'percent': {
      const [part = literal(0), whole = literal(0)] = take('number', 'number')
      return divide([times([part, literal(100)], place), whole], place)
    }
    case 'min':
    case 'max': return done(called === 'min' ? 'smallest' : 'largest', several(call, values, 'number'), 'number', wholeOf(values))
    case 'date': return dayOf(take('day')[0] ?? literal(null))
    case 'year':
    case 'month':
    case 'weekday': return done(called, take('day').map(dayOf), 'number', true)
    case 'day': return done('month day', take('day').map(dayOf), 'number', true)
    case 'minutes': return minutes(call, values)
    case 'size': return values[0]?.type === 'list' ? done('list length', take('list'), 'number', true) : done('length', take('text'), 'number', true)
    case 'contains': return done('contains', take('text', 'text'), 'boolean')
    case 'startsWith': return done('starts with', take('text', 'text'), 'boolean')
    case 'endsWith': return done('ends with', take('text', 'text'), 'boolean')
    case 'lower':
    case 'upper': return done(called, take('text'), 'text')
    case 'has': return not(done('is missing', take('anything'), 'boolean'))
    case 'coalesce': return coalesce(call, values)
    default: throw new ExpressionProblem(noFunction(called), place)
  }
}

function noFunction (called: string): string {
  const names = expressionFunctions.map(({ name }) => name)
  const meant = nearest(called, names)
  return `There is no function "${called}"; there are ${names.join(', ')}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`
}

type Expected = 'number' | 'text' | 'day' | 'list' | 'anything'

const expectedWords: Record<Expected, string> = { number: 'a number', text: 'text', day: 'a date', list: 'a list', anything: 'a value' }

const dayLike: Meaning = { kind: 'clock', clock: 'now', type: 'date-time' }

/** The arguments of a call that takes just these. */
function taken (call: Call, values: readonly Meaning[], types: readonly Expected[]): Meaning[] {
  const { called, args, place } = call
  if (values.length !== types.length) throw new ExpressionProblem(`${called}() takes ${types.length === 0 ? 'nothing' : types.map(type => expectedWords[type]).join(' and ')}: ${formOf(called)}.`, place)
  return values.map((value, index) => {
    const type = types[index] ?? 'anything'
    const given = type === 'day' ? meets(value, dayLike, args[index] ?? place) : value
    const fits = type === 'anything' ? given.type !== 'null' : type === 'day' ? isDay(given) : type === 'text' ? isText(given) : given.type === type
    if (!fits) throw new ExpressionProblem(`${called}() takes ${expectedWords[type]}, and this is ${typeWords(given)}.`, args[index])
    return given
  })
}

function formOf (called: string): string {
  return expressionFunctions.find(({ name }) => name === called)?.form ?? called
}

function several (call: Call, values: readonly Meaning[], type: ValueType): readonly Meaning[] {
  if (values.length < 2) throw new ExpressionProblem(`${call.called}() takes a field of what belongs to this record, or several numbers: ${formOf(call.called)}.`, call.place)
  values.forEach((value, index) => {
    if (value.type !== type) throw new ExpressionProblem(`${call.called}() takes ${typeWords({ type })}, and this is ${typeWords(value)}.`, call.args[index])
  })
  return values
}

/** The same arithmetic in SQL and JavaScript: their own rounding to digits differs. */
function roundTo ({ args, place }: Call, [value = literal(null), digits]: readonly Meaning[]): Meaning {
  if (digits?.kind !== 'literal' || typeof digits.value !== 'number' || digits.whole !== true || digits.value < 1 || digits.value > 6) throw new ExpressionProblem('round() takes a number and 1 to 6 digits, written as a number.', args[1])
  const factor = literal(10 ** digits.value)
  return divide([done('round', [times([value, factor], place)], 'number', true), factor], place)
}

function minutes (call: Call, values: readonly Meaning[]): Meaning {
  const [from, to] = values
  if (from === undefined || to === undefined || values.length > 2) throw new ExpressionProblem('minutes() takes two times, or two dates with time: minutes(start, end).', call.place)
  const pair = [meets(from, to, call.args[0] ?? call.place), meets(to, from, call.args[1] ?? call.place)]
  if (!pair.every(({ type }) => type === 'time') && !pair.every(({ type }) => type === 'date-time')) throw new ExpressionProblem(`minutes() takes two times, or two dates with time, and this is ${pair.map(typeWords).join(' and ')}.`, call.place)
  return done('minutes between', pair, 'number', true)
}

function coalesce (call: Call, values: readonly Meaning[]): Meaning {
  const [first] = values
  if (first === undefined || values.length < 2) throw new ExpressionProblem('coalesce() takes two values or more: coalesce(rate, 0).', call.place)
  const adopted = values.map((value, index) => meets(value, first, call.args[index] ?? call.place))
  return done('first present', adopted, common(adopted, call.place), wholeOf(adopted))
}
