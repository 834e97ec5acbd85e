import descriptor from '../../gen/ts/descriptor.json' with { type: 'json' }
import { fieldTypes } from './field-types.ts'
import type { Json } from './json.ts'
import { actions } from './rules/access-resolves.ts'
import { choice, kebab, node, sample } from './rules/ids-are-well-formed.ts'
import { color, moods, schemes } from './rules/look-is-known.ts'
import { path } from './rules/paths-are-unique.ts'
import { anyone } from './rules/roles-are-given.ts'
import { sizes } from './rules/sizes-are-bounded.ts'

export type JsonSchema = { [key: string]: Json }

interface ProtoField {
  type: string
  rule?: string
  comment?: string | null
}

const messages: Record<string, { comment?: string | null, fields: Record<string, ProtoField> }> = pick(['Blueprint', 'Culture', 'Entity', 'Field', 'Choice', 'Sample', 'Rule', 'Page', 'Block', 'Look', 'People', 'Role', 'Access', 'FieldAccess', 'PageAccess'])

const required: Record<string, string[]> = {
  Blueprint: ['format', 'name', 'pages'],
  Entity: ['id', 'name', 'plural', 'fields', 'titleField'],
  Field: ['id', 'name', 'type'],
  Choice: ['id', 'name'],
  Sample: ['id', 'values'],
  Rule: ['id', 'expression', 'message'],
  Page: ['id', 'title', 'path'],
  Block: ['id', 'block'],
  People: ['roles'],
  Role: ['id', 'name', 'plural'],
  Access: ['roles', 'actions', 'rows'],
  FieldAccess: ['field', 'roles'],
  PageAccess: ['page', 'roles']
}

const name: JsonSchema = { minLength: 1, maxLength: sizes.name }

/** What the rules say of a value, beside its type. */
const bounds: Record<string, JsonSchema> = {
  'Blueprint.format': { const: 1 },
  'Blueprint.name': name,
  'Blueprint.entities': { maxItems: sizes.entities },
  'Blueprint.pages': { maxItems: sizes.pages },
  'Culture.firstWeekday': { maximum: 7 },
  'Entity.id': { pattern: kebab.source, maxLength: 60 },
  'Entity.name': name,
  'Entity.plural': name,
  'Entity.fields': { maxItems: sizes.fields },
  'Entity.samples': { maxItems: sizes.samples },
  'Entity.rules': { maxItems: sizes.rules },
  'Field.id': { maxLength: 120, pattern: '^[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*$' },
  'Field.name': name,
  'Field.type': { enum: [...fieldTypes] },
  'Field.onDelete': { enum: ['', 'clear', 'cascade'] },
  'Choice.id': { pattern: choice.source },
  'Choice.name': { minLength: 1 },
  'Sample.id': { pattern: sample.source },
  'Rule.id': { maxLength: 120, pattern: '^[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*$' },
  'Rule.expression': { minLength: 1, maxLength: sizes.expression },
  'Rule.message': { minLength: 1, maxLength: sizes.message },
  'Page.id': { pattern: node.source },
  'Page.title': name,
  'Page.path': { pattern: path.source },
  'Page.blocks': { maxItems: sizes.blocks },
  'Block.id': { pattern: node.source },
  'Look.primary': { pattern: hex(color) },
  'Look.background': { pattern: hex(color) },
  'Look.scheme': { enum: schemes },
  'Look.mood': { enum: moods },
  'People.roles': { minItems: 1, maxItems: 12 },
  'People.access': { maxItems: sizes.access },
  'Role.id': { pattern: kebab.source, maxLength: 60, not: { const: anyone } },
  'Role.name': { minLength: 1, maxLength: 60 },
  'Role.plural': { minLength: 1, maxLength: 60 },
  'Access.roles': { minItems: 1 },
  'Access.actions': { items: { enum: [...actions] }, minItems: 1 },
  'Access.rows': { pattern: '^(all|own|[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*)$' },
  'FieldAccess.roles': { minItems: 1 },
  'PageAccess.roles': { minItems: 1 }
}

/**
 * JSON Schema (draft 2020-12) of the form that blueprintFromJson reads, for editors, models and whoever writes one. Made
 * of the proto, its comments, and the bounds that the rules keep; what spans several nodes is left to the rules.
 */
export const blueprintSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Blueprint',
  ...objectOf('Blueprint'),
  $defs: Object.fromEntries(Object.keys(messages).filter(name => name !== 'Blueprint').map(name => [name, objectOf(name)]))
}

function objectOf (message: string): JsonSchema {
  const { comment, fields } = known(message)
  return {
    ...described(comment),
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valueOf(`${message}.${key}`, field)])),
    required: required[message] ?? [],
    additionalProperties: false
  }
}

function valueOf (place: string, { type, rule, comment }: ProtoField): JsonSchema {
  const own = bounds[place] ?? {}
  if (rule === 'repeated') return { ...described(comment), type: 'array', items: one(type), ...own }
  return { ...one(type), ...described(comment), ...own }
}

function one (type: string): JsonSchema {
  switch (type) {
    case 'string': return { type: 'string' }
    case 'bool': return { type: 'boolean' }
    case 'double': return { type: 'number' }
    case 'uint32': return { type: 'integer', minimum: 0 }
    // Canonical JSON in bytes on the wire, and JSON here.
    case 'bytes': return { type: 'object' }
    default: return { $ref: `#/$defs/${type}` }
  }
}

function described (comment: string | null | undefined): JsonSchema {
  return typeof comment === 'string' && comment !== '' ? { description: comment.replace(/^\d+\. /, '').replace(/\s+/g, ' ') } : {}
}

/** The pattern without the flag that JSON Schema does not have. */
function hex ({ source }: RegExp): string {
  return source.replace('a-f', 'A-Fa-f')
}

function known (message: string) {
  const found = messages[message]
  if (found === undefined) throw new Error(`There is no message ${message}.`)
  return found
}

function pick (names: (keyof typeof descriptor.nested.dream.nested.v1.nested)[]): typeof messages {
  const all = descriptor.nested.dream.nested.v1.nested
  return Object.fromEntries(names.map(name => {
    const message = all[name]
    return [name, 'fields' in message ? { comment: message.comment, fields: message.fields } : { fields: {} }]
  }))
}
