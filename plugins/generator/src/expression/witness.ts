import { parse, type ASTNode } from '@marcbachmann/cel-js'
import type { Entity, Field } from '@dream/contracts/messages'
import { keyOf } from '../2-lower/keys.ts'

/** A value of one field that a filter lets through, and one that it keeps out. */
export interface Witness {
  key: string
  matching: string | boolean
  other: string | boolean
}

/** The witness of a filter that is about one yes-no or choice field; undefined for every other filter. */
export function witnessOf (source: string | undefined, entity: Entity): Witness | undefined {
  if (source === undefined || source.trim() === '') return undefined
  const { ast } = parse(source)
  switch (ast.op) {
    case 'id': return yesNo(ast, entity, true)
    case '!_': return yesNo(ast.args, entity, false)
    case '==': return compared(ast.args, entity, true)
    case '!=': return compared(ast.args, entity, false)
    default: return undefined
  }
}

function yesNo (node: ASTNode, entity: Entity, matching: boolean): Witness | undefined {
  const field = fieldOf(node, entity)
  return field?.type === 'yes-no' ? { key: keyOf(field), matching, other: !matching } : undefined
}

function compared ([left, right]: [ASTNode, ASTNode], entity: Entity, equal: boolean): Witness | undefined {
  const field = fieldOf(left, entity)
  if (field === undefined || right.op !== 'value') return undefined
  const value = right.args
  if (field.type === 'yes-no' && typeof value === 'boolean') return yesNo(left, entity, value === equal)
  const another = field.choices.find(choice => choice.id !== value)?.id
  if (field.type !== 'choice' || typeof value !== 'string' || another === undefined || !field.choices.some(choice => choice.id === value)) return undefined
  return { key: keyOf(field), matching: equal ? value : another, other: equal ? another : value }
}

function fieldOf (node: ASTNode, entity: Entity): Field | undefined {
  return node.op === 'id' ? entity.fields.find(field => keyOf(field) === node.args && field.computed === '') : undefined
}
