import descriptor from '../../../gen/ts/descriptor.json' with { type: 'json' }
import type { Json } from '../json.ts'
import { blueprintSchema, type JsonSchema } from '../schema.ts'
import { nodeKinds } from './node-kinds.ts'
import { isNode, shapeOf } from './shape.ts'

/** The most operations that one patch has: more than that is another plan. */
export const mostOperations = 500

const all = descriptor.nested.dream.nested.v1.nested
const verbs = { add: all.AddNode, remove: all.RemoveNode, rename: all.RenameNode, retype: all.RetypeNode, move: all.MoveNode, change: all.ChangeNode }
const required: Record<keyof typeof verbs, string[]> = { add: ['kind', 'node'], remove: ['node'], rename: ['name'], retype: ['node', 'type'], move: ['node'], change: ['property', 'value'] }
const messages = Object.keys(nodeKinds).filter(message => message !== 'Blueprint')
const properties = [...new Set(Object.keys(nodeKinds).filter(isOrHasNodes).flatMap(message => [...shapeOf(message).properties.keys()]))].sort()

/** JSON Schema (draft 2020-12) of the form that patchFromJson reads, made of the proto, its comments and the schema of the blueprint. */
export const patchSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Patch',
  ...described(all.Patch.comment),
  type: 'object',
  properties: { operations: { type: 'array', maxItems: mostOperations, items: { $ref: '#/$defs/Operation' }, ...described(all.Patch.fields.operations.comment) } },
  required: ['operations'],
  additionalProperties: false,
  $defs: {
    ...definitions(),
    Operation: {
      ...described(all.Operation.comment),
      type: 'object',
      properties: Object.fromEntries(Object.entries(verbs).map(([verb, { comment }]) => [verb, { ...described(comment), $ref: `#/$defs/${verb}` }])),
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false
    },
    ...Object.fromEntries(Object.entries(verbs).map(([verb, { fields }]) => [verb, verbSchema(verb, fields)]))
  }
}

function verbSchema (verb: string, fields: Record<string, { comment: string | null }>): JsonSchema {
  const needs = Object.entries(required).find(([known]) => known === verb)?.[1] ?? []
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, { comment }]) => [key, { ...described(comment), ...valueSchema(verb, key) }])),
    required: needs,
    additionalProperties: false
  }
}

function valueSchema (verb: string, key: string): JsonSchema {
  switch (`${verb}.${key}`) {
    case 'add.kind': return { enum: messages.map(message => nodeKinds[message]?.word ?? '') }
    case 'add.node': return { anyOf: messages.map(message => ({ $ref: `#/$defs/${message}` })) }
    case 'retype.properties': return { type: 'object' }
    case 'change.property': return { enum: properties }
    case 'change.value': return {}
    default: return { type: 'string' }
  }
}

function definitions (): { [key: string]: Json } {
  const { $defs } = blueprintSchema
  return typeof $defs === 'object' && $defs !== null && !Array.isArray($defs) ? $defs : {}
}

function isOrHasNodes (message: string): boolean {
  return message === 'Blueprint' || isNode(message)
}

function described (comment: string | null | undefined): { description?: string } {
  return typeof comment === 'string' && comment !== '' ? { description: comment.replace(/\s+/g, ' ') } : {}
}
