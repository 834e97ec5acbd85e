import { parse, type ASTNode } from '@marcbachmann/cel-js'
import type { Blueprint, Entity } from '@dream/contracts/messages'
import type { SqlText } from '../2-lower/sql-text.ts'
import { callSql } from './calls.ts'
import { ExpressionProblem } from './expression-problem.ts'
import { pathSql, variableSql } from './names.ts'
import { operatorSql } from './operators.ts'
import { literalSql } from './literals.ts'

/** What an expression's SQL gives. Dates and date-times are text that calendars understand, lists are JSON of words. */
export type ValueType = 'number' | 'text' | 'boolean' | 'date' | 'date-time' | 'list' | 'null'

export interface Typed {
  sql: SqlText
  type: ValueType
  /** A number that is always a whole one. */
  whole?: boolean
}

/** Where an expression stands: over which record, under which name in SQL. */
export interface Scope {
  blueprint: Blueprint
  entity: Entity
  /** "t", then "t1", "t2" inside. */
  alias: string
  /** Ids of the computed fields being worked out, to find circles. */
  within: string[]
}

export type Translation = Typed | { problem: string }

const longest = 2000
const longestSql = 20_000

/** The SQL of an expression (CEL syntax, Dream's profile) over the record `t` of an entity; see README.md beside this. */
export function translate (source: string, { blueprint, entity }: { blueprint: Blueprint, entity: Entity }): Translation {
  try {
    return translateSource(source, { blueprint, entity, alias: 't', within: [] })
  } catch (error) {
    if (error instanceof ExpressionProblem) return { problem: error.message }
    throw error
  }
}

export function translateSource (source: string, scope: Scope): Typed {
  if (source.length > longest) throw new ExpressionProblem(`It is longer than ${longest} characters.`)
  const translated = translateNode(parsed(source), scope)
  if (translated.sql.parts.join('').length > longestSql) throw new ExpressionProblem('It goes through too many other computed fields.')
  return translated
}

function parsed (source: string): ASTNode {
  try {
    return parse(source).ast
  } catch (error) {
    const [firstLine] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new ExpressionProblem(`"${source}" is not understood: ${firstLine}.`)
  }
}

export function translateNode (node: ASTNode, scope: Scope): Typed {
  switch (node.op) {
    case 'value': return literalSql(node.args)
    case 'id': return variableSql(node.args, scope)
    case '.': return pathSql(node.args[0], node.args[1], scope)
    case 'call': return callSql(node.args[0], node.args[1], scope)
    default: return operatorSql(node, scope)
  }
}
