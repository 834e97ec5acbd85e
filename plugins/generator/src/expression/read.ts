import { parse, type ASTNode } from '@marcbachmann/cel-js'
import type { Blueprint, Entity } from '@dream/contracts/messages'
import { readCall } from './calls.ts'
import { ExpressionProblem } from './expression-problem.ts'
import { readLiteral } from './literals.ts'
import type { Meaning } from './meaning.ts'
import { readName, readPath } from './names.ts'
import { readOperator } from './operators.ts'

/** Where an expression stands: over which record of those it reaches through. */
export interface Scope {
  blueprint: Blueprint
  entity: Entity
  /** 0 for the record the expression is about. */
  level: number
  /** The highest level reached so far. */
  depth: number
  /** Ids of the computed fields being worked out, to find circles. */
  within: readonly string[]
  /** Inside an aggregate: what its records are called, and the scope of their own fields. */
  child?: { called: string, scope: Scope }
}

const longest = 2000

/** What the text of an expression means over a record. Throws ExpressionProblem. */
export function read (source: string, scope: Scope): Meaning {
  if (source.length > longest) throw new ExpressionProblem(`It is longer than ${longest} characters.`)
  return readNode(parsed(source), scope)
}

function parsed (source: string): ASTNode {
  try {
    return parse(source).ast
  } catch (error) {
    const [firstLine = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new ExpressionProblem(`"${source}" is not understood: ${firstLine.replace(/\.$/, '')}${hint(source, firstLine)}.`)
  }
}

/** What people write who know other languages. */
function hint (source: string, message: string): string {
  if (/Reserved identifier: if/.test(message)) return '; write "condition ? this : that"'
  if (/[^=!<>]=[^=]/.test(source)) return '; write "==" to compare'
  if (/\b(and|or|not)\b/i.test(source)) return '; write "&&", "||" and "!" for and, or and not'
  return ''
}

export function readNode (node: ASTNode, scope: Scope): Meaning {
  switch (node.op) {
    case 'value': return readLiteral(node.args, node)
    case 'id': return readName(node.args, scope, node)
    case '.': return readPath(node, scope)
    case 'call': return readCall({ called: node.args[0], args: node.args[1], place: node }, scope)
    case 'rcall': return readCall({ called: node.args[0], args: [node.args[1], ...node.args[2]], place: node }, scope)
    default: return readOperator(node, scope)
  }
}
