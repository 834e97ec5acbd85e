import type { ChangeNode } from '../../../../gen/ts/messages.ts'
import { jsonBytes, type Json } from '../../json.ts'
import { kindOf } from '../node-kinds.ts'
import { nodeMissing, operation, refused, type Outcome, valueIn } from '../operation.ts'
import { shapeOf } from '../shape.ts'
import { absentPart, type Tree, type TreeNode } from '../tree.ts'
import { isObject, misfit } from '../values.ts'

export function changeNode (tree: Tree, { node: name, property: path, value: bytes }: ChangeNode): Outcome {
  const node = tree.find(name)
  if (node === undefined) return nodeMissing(name)
  const { properties } = shapeOf(node.message)
  const property = properties.get(path)
  const word = name === '' ? 'The app' : `A ${kindOf(node.message).word}`
  if (property === undefined) return refused('patch-property-unknown', name, `${word} has no property "${path.slice(0, 60)}" that could be changed.`, `Use one of ${[...properties.keys()].join(', ')}.`)
  const value = valueIn(bytes)
  const problem = value === undefined ? 'it is no JSON' : value === null ? undefined : misfit(value, property)
  if (problem !== undefined) return refused('patch-value-misfits', name, `The ${path} of ${name === '' ? 'the app' : `"${name}"`} does not fit: ${problem}.`, 'Write it as a blueprint has it.')
  const taken = property.part ? takenIn(tree, node, path, value) : undefined
  if (taken !== undefined) return refused('patch-id-taken', taken, `The id "${taken}" is there twice.`, 'Give each an id of its own.')
  const part = absentPart(tree, node, path)
  const before = part === undefined ? tree.get(node, path) : undefined
  const undo = operation.change({ node: name, property: part ?? path, value: jsonBytes(before ?? null) })
  tree.set(node, path, value ?? (property.type === 'bytes' ? {} : undefined))
  return { undo: [undo] }
}

/** An id that a part would bring twice, or that is there outside of it. */
function takenIn (tree: Tree, node: TreeNode, path: string, value: Json | undefined): string | undefined {
  const lists = [...shapeOf(node.message).lists].filter(([list]) => list.startsWith(`${path}.`))
  const own = new Set(lists.flatMap(([list]) => tree.children(node, list).map(child => child.name)))
  const names = lists.flatMap(([list, message]) => {
    const held = isObject(value) ? value[list.slice(path.length + 1)] : undefined
    return Array.isArray(held) ? held.filter(isObject).flatMap(item => tree.namesIn(message, item, node.name)) : []
  })
  return names.find((name, index) => names.indexOf(name) !== index || (tree.find(name) !== undefined && !own.has(name)))
}
