import descriptor from '../../../gen/ts/descriptor.json' with { type: 'json' }

/** A value of a node that is no node itself. */
export interface Property {
  /** "string", "bool", "double", "uint32", "bytes", or the message it holds. */
  type: string
  repeated: boolean
  /** Whether it is an object that may be absent as a whole, and whose values are properties too: "look". */
  part: boolean
}

/** What a kind of node has, by path: "name", "look.primary", "people.roles". */
export interface Shape {
  properties: ReadonlyMap<string, Property>
  /** Its children: the path of each list, and the message of its nodes. */
  lists: ReadonlyMap<string, string>
}

interface ProtoField {
  type: string
  rule?: string
}

const messages = new Map<string, Record<string, ProtoField>>(Object.entries(descriptor.nested.dream.nested.v1.nested)
  .flatMap(([name, message]) => 'fields' in message ? [[name, message.fields]] : []))
const shapes = new Map<string, Shape>()

/** The shape of a message of the Blueprint, read off the proto: what is added there is here by itself. */
export function shapeOf (message: string): Shape {
  let shape = shapes.get(message)
  if (shape === undefined) {
    const properties = new Map<string, Property>()
    const lists = new Map<string, string>()
    collect(message, '', { properties, lists })
    shape = { properties, lists }
    shapes.set(message, shape)
  }
  return shape
}

/** The fields of a message; undefined for what is no message. */
export function fieldsOf (message: string): Record<string, ProtoField> | undefined {
  return messages.get(message)
}

/** Whether a message is a node: it has an id. */
export function isNode (message: string): boolean {
  return fieldsOf(message)?.id?.type === 'string'
}

function collect (message: string, prefix: string, { properties, lists }: { properties: Map<string, Property>, lists: Map<string, string> }): void {
  for (const [key, { type, rule }] of Object.entries(fieldsOf(message) ?? {})) {
    const path = `${prefix}${key}`
    const repeated = rule === 'repeated'
    // The id is what the node is, and the format what all of them are written in.
    if (path === 'id' || (message === 'Blueprint' && key === 'format')) continue
    if (repeated && isNode(type)) lists.set(path, type)
    else {
      const part = !repeated && fieldsOf(type) !== undefined
      properties.set(path, { type, repeated, part })
      if (part) collect(type, `${path}.`, { properties, lists })
    }
  }
}
