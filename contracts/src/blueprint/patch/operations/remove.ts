import type { Operation, RemoveNode } from '../../../../gen/ts/messages.ts'
import { jsonBytes } from '../../json.ts'
import { fieldKey } from '../../rule.ts'
import { kindOf } from '../node-kinds.ts'
import { nodeMissing, operation, refused, type Outcome } from '../operation.ts'
import { placeOf, type Tree, type TreeNode } from '../tree.ts'
import { isObject } from '../values.ts'

export function removeNode (tree: Tree, { node: name }: RemoveNode): Outcome {
  const node = tree.find(name)
  if (node === undefined) return nodeMissing(name)
  if (node.parent === undefined) return refused('patch-node-stays', '', 'The app itself cannot be removed by a patch.', 'Remove what is in it, or put the app into the bin.')
  const samples = node.message === 'Field' ? dropValues(tree, node) : []
  const undo = operation.add({ kind: kindOf(node.message).word, parent: node.parent.name, node: jsonBytes(node.value), after: placeOf(tree, node) })
  tree.take(node)
  return { undo: [undo, ...samples] }
}

/** Takes the values of a field out of its entity's samples; returns what puts them back. */
export function dropValues (tree: Tree, field: TreeNode): Operation[] {
  const key = fieldKey(field.name)
  const samples = field.parent === undefined ? [] : tree.children(field.parent, 'samples')
  return samples.flatMap(sample => {
    const values = tree.get(sample, 'values')
    if (!isObject(values) || !Object.hasOwn(values, key)) return []
    tree.set(sample, 'values', Object.fromEntries(Object.entries(values).filter(([other]) => other !== key)))
    return [operation.change({ node: sample.name, property: 'values', value: jsonBytes(values) })]
  })
}
