import type { ASTNode } from '@marcbachmann/cel-js'
import { ExpressionProblem } from './expression-problem.ts'
import { asDay, meets } from './literals.ts'
import { done, isDay, isText, literal, typeWords, type Meaning, type Operation } from './meaning.ts'
import { readNode, type Scope } from './read.ts'

export function readOperator (node: ASTNode, scope: Scope): Meaning {
  switch (node.op) {
    case '!_': return not(condition(node.args, scope))
    case '-_': return negated(readNode(node.args, scope), node)
    case '&&':
    case '||': return done(node.op === '&&' ? 'and' : 'or', node.args.map(arg => condition(arg, scope)), 'boolean')
    case '?:': return choose(node.args, scope)
    case 'in': return isOneOf(node.args, scope)
    case '==': return equal(both(node.args, scope), node)
    case '!=': return not(equal(both(node.args, scope), node))
    case '<': return compare('less', both(node.args, scope), node)
    case '<=': return compare('at most', both(node.args, scope), node)
    case '>': return compare('more', both(node.args, scope), node)
    case '>=': return compare('at least', both(node.args, scope), node)
    case '+':
    case '-': return addition(node.op, [readNode(node.args[0], scope), readNode(node.args[1], scope)], node)
    case '*': return times(both(node.args, scope), node)
    case '/': return divide(both(node.args, scope), node)
    case '%': return remainder(both(node.args, scope), node)
    case 'list': throw new ExpressionProblem('A list stands only on the right of "in": status in ["open", "late"].', node)
    default: throw new ExpressionProblem(`"${node.op}" is not part of what expressions can say.`, node)
  }
}

type Pair = readonly [Meaning, Meaning]

function both (args: readonly [ASTNode, ASTNode], scope: Scope): Pair {
  const [left, right] = [readNode(args[0], scope), readNode(args[1], scope)]
  return [meets(left, right, args[0]), meets(right, left, args[1])]
}

export function not (meaning: Meaning): Meaning {
  return done('not', [meaning], 'boolean')
}

/** What "&&", filters and rules are made of. */
export function condition (node: ASTNode, scope: Scope): Meaning {
  const value = readNode(node, scope)
  if (value.type === 'boolean') return value
  throw new ExpressionProblem(`"!", "&&", "||", "?" and conditions work on what is true or false, and this is ${typeWords(value)}; compare it with something.`, node)
}

function negated (value: Meaning, place: ASTNode): Meaning {
  const given = number(value, '-', place)
  return given.kind === 'literal' && typeof given.value === 'number' && given.value !== 0 ? literal(-given.value) : done('negate', [given], 'number', given.whole)
}

function choose ([test, yes, no]: readonly [ASTNode, ASTNode, ASTNode], scope: Scope): Meaning {
  const chosen = both([yes, no], scope)
  return done('choose', [condition(test, scope), ...chosen], common(chosen, no), wholeOf(chosen))
}

/** The type that each of these has, or would have were it there. */
export function common (values: readonly Meaning[], place: ASTNode): Meaning['type'] {
  const [first, ...others] = values.filter(({ type }) => type !== 'null')
  if (first === undefined) throw new ExpressionProblem('One of the values has to be something else than null.', place)
  for (const other of others) comparable(first, other, place)
  return [first, ...others].find(({ kind }) => kind !== 'literal')?.type ?? first.type
}

export function wholeOf (values: readonly Meaning[]): boolean {
  return values.every(({ type, whole }) => type === 'null' || whole === true)
}

function isOneOf ([needle, haystack]: readonly [ASTNode, ASTNode], scope: Scope): Meaning {
  const value = readNode(needle, scope)
  if (haystack.op !== 'list') return isAmong([value, readNode(haystack, scope)], haystack)
  const items = haystack.args.map(item => meets(readNode(item, scope), value, item))
  if (items.length === 0) throw new ExpressionProblem('The list after "in" is empty.', haystack)
  for (const [index, item] of items.entries()) comparable(value, item, haystack.args[index] ?? haystack)
  return done('one of', [value, ...items], 'boolean')
}

/** Whether a field with several values has this one. */
function isAmong ([value, list]: Pair, place: ASTNode): Meaning {
  if (list.type !== 'list') throw new ExpressionProblem('"in" needs a list of values, status in ["open", "late"], or a field with several: "vegan" in tags.', place)
  if (value.type !== 'text') throw new ExpressionProblem('Only text is looked for in a field with several values: "vegan" in tags.', place)
  return done('among', [value, list], 'boolean')
}

function equal (pair: Pair, place: ASTNode): Meaning {
  const [left, right] = pair
  if (left.type === 'null') return done('is missing', [right], 'boolean')
  if (right.type === 'null') return done('is missing', [left], 'boolean')
  comparable(left, right, place)
  if (left.type === 'list') throw new ExpressionProblem('Fields with several values are not compared; ask for one: "vegan" in tags.', place)
  return done('equal', byDay(pair), 'boolean')
}

function compare (operation: Operation, pair: Pair, place: ASTNode): Meaning {
  const [left, right] = pair
  comparable(left, right, place)
  if (left.type !== 'number' && left.type !== 'time' && !isDay(left)) {
    throw new ExpressionProblem(`Only numbers, dates and times come one before another, and this is ${typeWords(left)}.`, place)
  }
  return done(operation, byDay(pair), 'boolean')
}

/** A date and a date with a time are compared by their days. */
function byDay (pair: Pair): Pair {
  const [left, right] = pair
  if (left.type === 'date' && right.type === 'date-time') return [left, dayOf(right)]
  return left.type === 'date-time' && right.type === 'date' ? [dayOf(left), right] : pair
}

export function dayOf (value: Meaning): Meaning {
  if (value.type === 'date') return value
  return value.kind === 'clock' ? { ...value, clock: 'today', type: 'date' } : done('day of', [value], 'date')
}

function addition (operator: '+' | '-', pair: Pair, place: ASTNode): Meaning {
  const [left, right] = pair.map(asDay)
  if (left === undefined || right === undefined) return literal(null)
  if (isDay(left) && isDay(right) && operator === '-') return done('days between', [dayOf(left), dayOf(right)], 'number', true)
  if (isDay(left) && isDay(right)) throw new ExpressionProblem('Two dates cannot be added.', place)
  if (isDay(left) && right.type === 'number') return done('days later', [dayOf(left), operator === '+' ? right : negated(right, place)], 'date')
  if (left.type === 'list' || right.type === 'list') throw new ExpressionProblem(`"${operator}" does not work on a field with several values.`, place)
  if (operator === '+' && (left.type === 'text' || right.type === 'text')) return done('join', pair.map(each => asText(each, place)), 'text')
  const numbers = pair.map(each => number(each, operator, place))
  return done(operator === '+' ? 'add' : 'subtract', numbers, 'number', wholeOf(numbers))
}

function asText (value: Meaning, place: ASTNode): Meaning {
  if (isText(value) || (value.type === 'number' && value.whole === true)) return value
  if (value.type === 'number') throw new ExpressionProblem('Only whole numbers are joined to text; round it first.', place)
  throw new ExpressionProblem(`Text is joined to text, and this is ${typeWords(value)}.`, place)
}

export function times (pair: Pair, place: ASTNode): Meaning {
  const numbers = pair.map(each => number(each, '*', place))
  return done('times', numbers, 'number', wholeOf(numbers))
}

export function divide (pair: Pair, place: ASTNode): Meaning {
  return done('divide', pair.map(each => number(each, '/', place)), 'number')
}

function remainder (pair: Pair, place: ASTNode): Meaning {
  const numbers = pair.map(each => number(each, '%', place))
  if (!wholeOf(numbers)) throw new ExpressionProblem('"%" works on whole numbers; round or floor the others first.', place)
  return done('remainder', numbers, 'number', true)
}

function number (value: Meaning, operator: string, place: ASTNode): Meaning {
  if (value.type === 'number') return value
  throw new ExpressionProblem(`"${operator}" works on numbers, and one side is ${typeWords(value)}.`, place)
}

function comparable (left: Meaning, right: Meaning, place: ASTNode): void {
  if (left.type === right.type || (isDay(left) && isDay(right))) return
  throw new ExpressionProblem(`What is ${typeWords(left)} cannot be compared with what is ${typeWords(right)}.`, place)
}
