import type { Rule } from '@dream/contracts/messages'
import { ExpressionProblem } from './expression-problem.ts'
import { done, typeWords, type Meaning } from './meaning.ts'
import { read } from './read.ts'
import { allParts } from './to-typescript.ts'
import { scopeOf, translated, type Over, type Translation } from './translate.ts'

/** What a rule asks of a record: that it lacks something the rule compares, or keeps to it. */
export function translateRule ({ expression }: Rule, over: Over): Translation {
  return translated(() => {
    const condition = read(expression, scopeOf(over))
    if (condition.type !== 'boolean') throw new ExpressionProblem(`A rule is true or false, and this is ${typeWords(condition)}; compare it with something, for example "end >= start".`)
    const compared = distinct(comparedIn(condition).filter(canBeMissing))
    return compared.length === 0 ? condition : done('or', [...compared.map(value => done('is missing', [value], 'boolean')), condition], 'boolean')
  })
}

/** The key of the first field of the record itself that a meaning is about. */
export function firstKey (meaning: Meaning): string | undefined {
  return allParts(meaning).flatMap(part => part.kind === 'field' && part.level === 0 ? [part.key] : [])[0]
}

/** What a condition compares; what it only asks for, with has() and the like, is not among it. */
function comparedIn (condition: Meaning): readonly Meaning[] {
  if (condition.kind !== 'done') return []
  const { operation, args } = condition
  switch (operation) {
    case 'not': case 'and': case 'or': return args.flatMap(comparedIn)
    case 'choose': return condition.type === 'boolean' ? args.flatMap(comparedIn) : []
    case 'one of': return args.slice(0, 1)
    case 'equal': case 'less': case 'at most': case 'more': case 'at least': return args.flatMap(arg => arg.type === 'boolean' ? comparedIn(arg) : [arg])
    case 'among': case 'contains': case 'starts with': case 'ends with': case 'is not zero': return args
    default: return []
  }
}

function canBeMissing (meaning: Meaning): boolean {
  if (meaning.type === 'boolean') return false
  switch (meaning.kind) {
    case 'literal': return meaning.value === null
    case 'clock': return false
    case 'children': return meaning.measure !== 'count' && meaning.measure !== 'sum'
    case 'field': case 'parent': return true
    case 'done': return doneCanBeMissing(meaning.operation, meaning.args)
  }
}

function doneCanBeMissing (operation: string, args: readonly Meaning[]): boolean {
  switch (operation) {
    case 'first present': return args.every(canBeMissing)
    case 'choose': return args.slice(1).some(canBeMissing)
    case 'divide': case 'remainder': case 'days later': return true
    default: return args.some(canBeMissing)
  }
}

function distinct (meanings: readonly Meaning[]): Meaning[] {
  return [...new Map(meanings.map(meaning => [JSON.stringify(meaning), meaning])).values()]
}
