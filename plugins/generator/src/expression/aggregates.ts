import type { ASTNode } from '@marcbachmann/cel-js'
import { snake } from '../2-lower/keys.ts'
import type { Call } from './calls.ts'
import { ExpressionProblem } from './expression-problem.ts'
import { typeWords, type Meaning, type OfChildren } from './meaning.ts'
import { childOf, childrenOf, deeper } from './names.ts'
import { condition } from './operators.ts'
import { readNode, type Scope } from './read.ts'

/** Whether a call works over the records that belong to this one. */
export function aggregated ({ called, args }: Call, scope: Scope): boolean {
  if (called === 'count' || called === 'sum' || called === 'avg') return true
  const [first] = args
  return (called === 'min' || called === 'max') && first !== undefined && (args.length < 2 || childIn(first, scope) !== undefined)
}

/** count(walk, walk.paid), sum(walk.price * walk.quantity, walk.date >= today()), avg, min, max. */
export function readAggregate ({ called, args, place }: Call, scope: Scope): Meaning {
  const [over, filter] = args
  const measure = measureOf(called)
  if (over === undefined || args.length > 2) throw new ExpressionProblem(`${called}() takes what it is over, and at most a condition: ${example(measure)}.`, place)
  const name = measure === 'count' && over.op === 'id' ? over.args : childIn(over, scope) ?? firstOwner(over)
  if (name === undefined || (measure === 'count' && over.op !== 'id')) {
    throw new ExpressionProblem(measure === 'count' ? 'count() takes what is counted: count(dog).' : `${called}() takes a field of what belongs to ${scope.entity.name}: ${example(measure)}.`, over)
  }
  const { child, relation } = childOf(name, scope, over)
  const childScope = deeper(scope, child, place)
  const inside: Scope = { ...scope, depth: childScope.level, child: { called: name, scope: childScope } }
  const parts = {
    kind: 'children' as const,
    child: child.id,
    relation: snake(relation.id.slice(relation.id.lastIndexOf('.') + 1)),
    level: childScope.level,
    owner: scope.level,
    ...(filter === undefined ? {} : { filter: condition(filter, inside) })
  }
  if (measure === 'count') return { ...parts, measure, type: 'number', whole: true }
  return { ...parts, measure, ...measured(measure, readNode(over, inside), over) }
}

function measured (measure: Exclude<OfChildren['measure'], 'count'>, value: Meaning, place: ASTNode): Pick<OfChildren, 'value' | 'type' | 'whole'> {
  if (value.type === 'list') throw new ExpressionProblem(`${measure}() does not work on a field with several values.`, place)
  if ((measure === 'sum' || measure === 'avg') && value.type !== 'number') throw new ExpressionProblem(`${measure}() works on numbers, and this is ${typeWords(value)}.`, place)
  if (value.type === 'record' || value.type === 'boolean' || value.type === 'null') throw new ExpressionProblem(`${measure}() works on numbers, dates and text, and this is ${typeWords(value)}.`, place)
  return { value, type: value.type, ...(measure !== 'avg' && value.whole === true ? { whole: true } : {}) }
}

function measureOf (called: string): OfChildren['measure'] {
  switch (called) {
    case 'count': case 'sum': case 'avg': case 'min': return called
    default: return 'max'
  }
}

function example (measure: OfChildren['measure']): string {
  return measure === 'count' ? 'count(walk, walk.paid)' : `${measure}(walk.price, walk.paid)`
}

/** The first child whose field an expression names, outside of aggregates of its own. */
function childIn (node: ASTNode, scope: Scope): string | undefined {
  const names = new Set(childrenOf(scope).map(({ child }) => snake(child.id)))
  const found = ownersIn(node).find(owner => names.has(owner))
  return found === scope.child?.called ? undefined : found
}

/** What was probably meant to be a child. */
function firstOwner (node: ASTNode): string | undefined {
  return ownersIn(node)[0]
}

/** What stands before the dots: "walk" of walk.price. */
function ownersIn (node: ASTNode): string[] {
  switch (node.op) {
    case 'value':
    case 'id':
    case 'map': return []
    case '.': return node.args[0].op === 'id' ? [node.args[0].args] : ownersIn(node.args[0])
    case '!_':
    case '-_': return ownersIn(node.args)
    case 'list': return node.args.flatMap(ownersIn)
    case 'call': return isAggregate(node.args[0]) ? [] : node.args[1].flatMap(ownersIn)
    case 'rcall': return [node.args[1], ...node.args[2]].flatMap(ownersIn)
    case '?:': return node.args.flatMap(ownersIn)
    case '.?': return []
    default: return node.args.flatMap(ownersIn)
  }
}

function isAggregate (called: string): boolean {
  return called === 'count' || called === 'sum' || called === 'avg' || called === 'min' || called === 'max'
}
