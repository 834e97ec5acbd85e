import type { ASTNode } from '@marcbachmann/cel-js'
import { hole, name, sqlText } from '../2-lower/sql-text.ts'
import { ExpressionProblem } from './expression-problem.ts'
import { childOf, column, deeper, variableSql } from './names.ts'
import { surely } from './surely.ts'
import { translateNode, type Scope, type Typed } from './translate.ts'

const functions = ['today', 'now', 'round', 'abs', 'size', 'count', 'sum', 'avg', 'min', 'max']

export function callSql (called: string, args: ASTNode[], scope: Scope): Typed {
  switch (called) {
    case 'today':
      expectArguments(called, args, 0)
      return { sql: hole({ clock: 'today' }), type: 'date' }
    case 'now':
      expectArguments(called, args, 0)
      return { sql: hole({ clock: 'now' }), type: 'date-time' }
    case 'round':
    case 'abs': return { sql: sqlText`${called}(${argument(called, args, scope, 'number').sql})`, type: 'number' }
    case 'size': return sizeSql(args, scope)
    case 'count': return countSql(args, scope)
    case 'sum':
    case 'avg':
    case 'min':
    case 'max': return aggregateSql(called, args, scope)
    default: throw new ExpressionProblem(`There is no function "${called}"; there are ${functions.join(', ')}.`)
  }
}

function expectArguments (called: string, args: ASTNode[], number: number): void {
  if (args.length !== number) throw new ExpressionProblem(`${called}() takes ${number === 0 ? 'nothing' : number}.`)
}

function argument (called: string, args: ASTNode[], scope: Scope, type: Typed['type']): Typed {
  const [first] = args
  expectArguments(called, args, 1)
  const value = first === undefined ? undefined : translateNode(first, scope)
  if (value?.type !== type) throw new ExpressionProblem(`${called}() takes a ${type}.`)
  return value
}

/** How many characters a text has, how many values a field with several. */
function sizeSql (args: ASTNode[], scope: Scope): Typed {
  const [first] = args
  const value = first === undefined || args.length > 1 ? undefined : translateNode(first, scope)
  if (value?.type === 'list') return { sql: sqlText`json_array_length(${value.sql})`, type: 'number', whole: true }
  return { sql: sqlText`length(${argument('size', args, scope, 'text').sql})`, type: 'number' }
}

function countSql (args: ASTNode[], scope: Scope): Typed {
  const [counted] = args
  if (counted?.op !== 'id' || args.length !== 1) throw new ExpressionProblem('count() takes what is counted: count(dog).')
  return { sql: overChildren('count(*)', counted.args, scope), type: 'number', whole: true }
}

function aggregateSql (called: 'sum' | 'avg' | 'min' | 'max', args: ASTNode[], scope: Scope): Typed {
  const [path] = args
  if (args.length !== 1 || path?.op !== '.' || path.args[0].op !== 'id') {
    throw new ExpressionProblem(`${called}() takes a field of what belongs to ${scope.entity.name}: ${called}(walk.price).`)
  }
  const children = path.args[0].args
  const { child } = childOf(children, scope)
  const value = variableSql(path.args[1], { ...scope, entity: child, alias: deeper(scope.alias) })
  if ((called === 'sum' || called === 'avg') && value.type !== 'number') throw new ExpressionProblem(`${called}() works on numbers.`)
  if (value.type === 'list') throw new ExpressionProblem(`${called}() does not work on a field with several values.`)
  const aggregated = called === 'sum' ? sqlText`total(${value.sql})` : sqlText`${called}(${value.sql})`
  return surely({ sql: overChildren(aggregated, children, scope), type: value.type, whole: called !== 'avg' && value.whole === true })
}

function overChildren (aggregated: Parameters<typeof sqlText>[1], called: string, scope: Scope) {
  const { child, relation } = childOf(called, scope)
  const alias = deeper(scope.alias)
  const owner = scope.alias === 't' ? 't' : name(scope.alias)
  return sqlText`(select ${aggregated ?? ''} from ${name(child.id)} ${name(alias)} where ${column({ alias }, relation)} = ${owner}."id" and ${name(alias)}."deleted_at" is null)`
}
