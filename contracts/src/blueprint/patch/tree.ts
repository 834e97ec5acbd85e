import type { Json } from '../json.ts'
import { kindOf, nameOf } from './node-kinds.ts'
import { shapeOf } from './shape.ts'
import { type JsonObject, isEmpty, isObject } from './values.ts'

/** A node in the JSON form of a Blueprint. */
export interface TreeNode {
  /** The message it is: "Field". */
  message: string
  /** What a patch calls it: "dog.breed", "dog.size/small", "" for the app. */
  name: string
  value: JsonObject
  parent: TreeNode | undefined
  /** The path of the list it is in, in its parent. */
  list: string
}

/** The JSON form of a Blueprint that is being worked on, with its nodes by name. */
export interface Tree {
  root: JsonObject
  app: TreeNode
  find (name: string): TreeNode | undefined
  /** Every node, parents first. */
  nodes (): TreeNode[]
  children (node: TreeNode, list: string): TreeNode[]
  get (node: TreeNode, path: string): Json | undefined
  /** Sets a property, a part or a whole list of children; what is empty is left out. */
  set (node: TreeNode, path: string, value: Json | undefined): void
  /** Puts a node last, or after the sibling of that id, first for the empty one. */
  insert (parent: TreeNode, list: string, value: JsonObject, after: string | undefined): void
  take (node: TreeNode): void
  /** The names of a node that is not there yet and of all that is under it. */
  namesIn (message: string, value: JsonObject, parent: string): string[]
}

export function createTree (root: JsonObject): Tree {
  const app: TreeNode = { message: 'Blueprint', name: '', value: root, parent: undefined, list: '' }
  const index = new Map<string, TreeNode>()
  add(app)

  function add (node: TreeNode): void {
    index.set(node.name, node)
    for (const [list, message] of shapeOf(node.message).lists) {
      for (const value of objectsAt(node.value, list)) add({ message, name: nameOf(message, idOf(value), node.name), value, parent: node, list })
    }
  }

  function forget (node: TreeNode): void {
    for (const list of shapeOf(node.message).lists.keys()) {
      for (const child of children(node, list)) forget(child)
    }
    index.delete(node.name)
  }

  function children (node: TreeNode, list: string): TreeNode[] {
    const message = shapeOf(node.message).lists.get(list)
    if (message === undefined) return []
    return objectsAt(node.value, list).flatMap(value => index.get(nameOf(message, idOf(value), node.name)) ?? [])
  }

  function set (node: TreeNode, path: string, value: Json | undefined): void {
    const lists = [...shapeOf(node.message).lists].filter(([list]) => list === path || list.startsWith(`${path}.`))
    for (const [list] of lists) for (const child of children(node, list)) forget(child)
    write(node.value, path, value)
    for (const [list, message] of lists) {
      for (const child of objectsAt(node.value, list)) add({ message, name: nameOf(message, idOf(child), node.name), value: child, parent: node, list })
    }
  }

  return {
    root,
    app,
    find: name => index.get(name),
    nodes: () => below(app),
    children,
    get: (node, path) => read(node.value, path),
    set,
    insert (parent, list, value, after) {
      const message = shapeOf(parent.message).lists.get(list)
      if (message === undefined) throw new Error(`${parent.message} has no list ${list}.`)
      const siblings = objectsAt(parent.value, list)
      const at = after === undefined ? siblings.length : siblings.findIndex(sibling => idOf(sibling) === after) + 1
      write(parent.value, list, siblings.toSpliced(at, 0, value))
      add({ message, name: nameOf(message, idOf(value), parent.name), value, parent, list })
    },
    take (node) {
      if (node.parent === undefined) throw new Error('The app itself cannot be taken out.')
      forget(node)
      write(node.parent.value, node.list, objectsAt(node.parent.value, node.list).filter(sibling => sibling !== node.value))
    },
    namesIn
  }

  function below (node: TreeNode): TreeNode[] {
    return [node, ...[...shapeOf(node.message).lists.keys()].flatMap(list => children(node, list).flatMap(below))]
  }
}

/** The id of a node after which it comes, empty when it is the first. */
export function placeOf (tree: Tree, node: TreeNode): string {
  const siblings = node.parent === undefined ? [] : tree.children(node.parent, node.list)
  const before = siblings[siblings.indexOf(node) - 1]
  return before === undefined ? '' : idOf(before.value)
}

export function idOf (value: JsonObject): string {
  return typeof value.id === 'string' ? value.id : ''
}

/** What people read of a node, else its id. */
export function shownOf ({ message, value }: TreeNode): string {
  const { shown, typed } = kindOf(message)
  const word = value[shown ?? typed ?? 'id']
  return typeof word === 'string' && word !== '' ? word : idOf(value)
}

/** The part of a node that must be made before its path can be written: "look" for "look.primary" where there is no look. */
export function absentPart (tree: Tree, node: TreeNode, path: string): string | undefined {
  const keys = path.split('.')
  return keys.slice(0, -1).map((_key, index) => keys.slice(0, index + 1).join('.')).find(part => tree.get(node, part) === undefined)
}

function namesIn (message: string, value: JsonObject, parent: string): string[] {
  const name = nameOf(message, idOf(value), parent)
  return [name, ...[...shapeOf(message).lists].flatMap(([list, child]) => objectsAt(value, list).flatMap(item => namesIn(child, item, name)))]
}

function objectsAt (value: JsonObject, path: string): JsonObject[] {
  const list = read(value, path)
  return Array.isArray(list) ? list.filter(isObject) : []
}

function read (value: JsonObject, path: string): Json | undefined {
  let found: Json | undefined = value
  for (const key of path.split('.')) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined
  return found
}

function write (value: JsonObject, path: string, written: Json | undefined): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let holder = value
  for (const key of keys) {
    const inner = holder[key]
    const next: JsonObject = isObject(inner) ? inner : {}
    holder[key] = next
    holder = next
  }
  if (written === undefined || isEmpty(written)) delete holder[last]
  else holder[last] = written
}
