import type { MoveNode } from '../../../../gen/ts/messages.ts'
import { kindOf } from '../node-kinds.ts'
import { nodeMissing, operation, refused, type Outcome } from '../operation.ts'
import { shapeOf } from '../shape.ts'
import { idOf, placeOf, type Tree } from '../tree.ts'
import { siblingMissing } from './add.ts'

export function moveNode (tree: Tree, { node: name, parent: parentName, after }: MoveNode): Outcome {
  const node = tree.find(name)
  if (node === undefined) return nodeMissing(name)
  if (node.parent === undefined) return refused('patch-cannot-move', '', 'The app itself has no other place.', 'Move one of its nodes.')
  const from = node.parent
  const to = parentName === '' ? from : tree.find(parentName)
  if (to === undefined) return nodeMissing(parentName)
  const { word, ofParent, amongSiblings } = kindOf(node.message)
  const list = [...shapeOf(to.message).lists].find(([, held]) => held === node.message)?.[0]
  if (list === undefined) return refused('patch-place-missing', parentName, `"${parentName}" holds nothing of the kind ${word}.`, 'Name a node that does.')
  if (to !== from && (ofParent === true || amongSiblings === true)) return refused('patch-cannot-move', name, `A ${word} belongs to what its id names, so "${name}" cannot move to "${parentName}".`, `Remove it there, and add a ${word} here.`)
  if (after !== undefined && after !== '' && !tree.children(to, list).some(sibling => sibling !== node && idOf(sibling.value) === after)) return siblingMissing(after)
  const undo = operation.move({ node: name, parent: to === from ? '' : from.name, after: placeOf(tree, node) })
  tree.take(node)
  tree.insert(to, list, node.value, after)
  return { undo: [undo] }
}
