/** What a patch must know of a kind of node; what properties and children it has, shape.ts reads off the proto. */
export interface NodeKind {
  /** What a patch calls it: "field". */
  word: string
  /** The property that people read, and the one that says it in the plural. */
  shown?: string
  plural?: string
  /** The property that says what it is; another one is a retype. */
  typed?: string
  /** Its id is there once only beside its siblings: a patch calls it by its parent, a slash and its id. */
  amongSiblings?: true
  /** Its id begins with its parent's, so that it stays there. */
  ofParent?: true
}

/** Every message of the Blueprint that has an id, by the name of the message. */
export const nodeKinds: Readonly<Record<string, NodeKind>> = {
  Blueprint: { word: 'app', shown: 'name' },
  Entity: { word: 'entity', shown: 'name', plural: 'plural' },
  Field: { word: 'field', shown: 'name', typed: 'type', ofParent: true },
  Rule: { word: 'rule', ofParent: true },
  Choice: { word: 'choice', shown: 'name', amongSiblings: true },
  Sample: { word: 'sample' },
  Page: { word: 'page', shown: 'title' },
  Block: { word: 'block', typed: 'block' },
  Role: { word: 'role', shown: 'name', plural: 'plural', amongSiblings: true }
}

/** The message that a patch calls `word`; undefined where there is none that could be added. */
export function messageOf (word: string): string | undefined {
  return Object.keys(nodeKinds).find(message => message !== 'Blueprint' && nodeKinds[message]?.word === word)
}

export function kindOf (message: string): NodeKind {
  const kind = nodeKinds[message]
  if (kind === undefined) throw new Error(`The message ${message} has an id and is no kind of node yet: add it to node-kinds.ts.`)
  return kind
}

/** What a patch calls a node of that message with that id under `parent`. */
export function nameOf (message: string, id: string, parent: string): string {
  const { amongSiblings, word } = kindOf(message)
  if (amongSiblings !== true) return id
  return `${parent === '' ? word : parent}/${id}`
}
