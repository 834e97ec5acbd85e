import type { ASTNode } from '@marcbachmann/cel-js'
import { join, sqlText } from '../2-lower/sql-text.ts'
import { ExpressionProblem } from './expression-problem.ts'
import { surely } from './surely.ts'
import { translateNode, type Scope, type Typed, type ValueType } from './translate.ts'

export function operatorSql (node: ASTNode, scope: Scope): Typed {
  switch (node.op) {
    case '!_': return { sql: sqlText`(not ${condition(node.args, scope)})`, type: 'boolean' }
    case '-_': return { sql: sqlText`-(${number(translateNode(node.args, scope), '-')})`, type: 'number' }
    case '&&':
    case '||': return { sql: sqlText`(${condition(node.args[0], scope)} ${node.op === '&&' ? 'and' : 'or'} ${condition(node.args[1], scope)})`, type: 'boolean' }
    case '?:': return choose(node.args, scope)
    case 'in': return isOneOf(node.args, scope)
    case '==':
    case '!=': return equality(node.op, both(node.args, scope))
    case '<':
    case '<=':
    case '>':
    case '>=': return comparison(node.op, both(node.args, scope))
    case '+':
    case '-':
    case '*':
    case '/':
    case '%': return arithmetic(node.op, both(node.args, scope))
    default: throw new ExpressionProblem(`"${node.op}" is not part of what expressions can say.`)
  }
}

type Pair = [Typed, Typed]

function both (args: [ASTNode, ASTNode], scope: Scope): Pair {
  return [translateNode(args[0], scope), translateNode(args[1], scope)]
}

function condition (node: ASTNode, scope: Scope) {
  const value = translateNode(node, scope)
  if (value.type !== 'boolean') throw new ExpressionProblem('"!", "&&", "||" and "?" work on what is true or false.')
  return value.sql
}

function choose ([test, yes, no]: [ASTNode, ASTNode, ASTNode], scope: Scope): Typed {
  const [first, second] = both([yes, no], scope)
  if (first.type !== 'null' && second.type !== 'null') comparable(first, second)
  const type = first.type === 'null' ? second.type : first.type
  return surely({ sql: sqlText`iif(${condition(test, scope)}, ${first.sql}, ${second.sql})`, type })
}

function isOneOf ([needle, haystack]: [ASTNode, ASTNode], scope: Scope): Typed {
  if (haystack.op !== 'list') return isAmong([needle, haystack], scope)
  const value = translateNode(needle, scope)
  const items = haystack.args.map(item => translateNode(item, scope))
  for (const item of items) comparable(value, item)
  return { sql: sqlText`ifnull(${value.sql} in (${join(items.map(item => item.sql), ', ')}), 0)`, type: 'boolean' }
}

/** Whether a field with several values has this one. */
function isAmong (args: [ASTNode, ASTNode], scope: Scope): Typed {
  const [value, list] = both(args, scope)
  if (list.type !== 'list') throw new ExpressionProblem('"in" needs a list of values, status in ["open", "late"], or a field with several: "vegan" in tags.')
  if (value.type !== 'text') throw new ExpressionProblem('Only text is looked for in a field with several values: "vegan" in tags.')
  return { sql: sqlText`exists (select 1 from json_each(${list.sql}) where value = ${value.sql} collate nocase)`, type: 'boolean' }
}

function equality (operator: '==' | '!=', [left, right]: Pair): Typed {
  const negated = operator === '!='
  if (left.type === 'null' || right.type === 'null') {
    return { sql: sqlText`(${left.sql} ${negated ? 'is not' : 'is'} ${right.sql})`, type: 'boolean' }
  }
  comparable(left, right)
  const equal = sqlText`ifnull(${left.sql} = ${right.sql}, 0)`
  return { sql: negated ? sqlText`(not ${equal})` : equal, type: 'boolean' }
}

function comparison (operator: string, [left, right]: Pair): Typed {
  comparable(left, right)
  return { sql: sqlText`ifnull(${left.sql} ${operator} ${right.sql}, 0)`, type: 'boolean' }
}

function arithmetic (operator: '+' | '-' | '*' | '/' | '%', [left, right]: Pair): Typed {
  if (isDay(left.type) && (operator === '+' || operator === '-')) {
    if (isDay(right.type)) {
      if (operator === '+') throw new ExpressionProblem('Two dates cannot be added.')
      return { sql: sqlText`cast(julianday(date(${left.sql})) - julianday(date(${right.sql})) as integer)`, type: 'number' }
    }
    return { sql: sqlText`date(${left.sql}, (${operator === '-' ? '-' : ''}cast(${number(right, operator)} as integer)) || ' days')`, type: 'date' }
  }
  if (left.type === 'list' || right.type === 'list') throw new ExpressionProblem(`"${operator}" does not work on a field with several values.`)
  if (operator === '+' && (left.type === 'text' || right.type === 'text')) {
    return { sql: sqlText`(${left.sql} || ${right.sql})`, type: 'text' }
  }
  const [first, second] = [number(left, operator), number(right, operator)]
  switch (operator) {
    case '/': return { sql: sqlText`(${first} * 1.0 / nullif(${second}, 0))`, type: 'number' }
    case '%': return { sql: sqlText`(${first} % nullif(${second}, 0))`, type: 'number' }
    // As a float: a large whole product is no number that JavaScript can read from SQLite.
    case '*': return { sql: sqlText`(${first} * 1.0 * ${second})`, type: 'number', whole: left.whole === true && right.whole === true }
    default: return { sql: sqlText`(${first} ${operator} ${second})`, type: 'number', whole: left.whole === true && right.whole === true }
  }
}

function number (value: Typed, operator: string) {
  if (value.type !== 'number') throw new ExpressionProblem(`"${operator}" works on numbers.`)
  return value.sql
}

function isDay (type: ValueType): boolean {
  return type === 'date' || type === 'date-time'
}

function comparable (left: Typed, right: Typed): void {
  const same = left.type === right.type || isText(left.type) === isText(right.type) && isText(left.type)
  if (!same) throw new ExpressionProblem(`What is ${words[left.type]} cannot be compared with what is ${words[right.type]}.`)
}

function isText (type: ValueType): boolean {
  return type === 'text' || isDay(type)
}

const words: Record<ValueType, string> = {
  number: 'a number', text: 'text', boolean: 'true or false', date: 'a date', list: 'a list', 'date-time': 'a date with a time', null: 'nothing'
}
