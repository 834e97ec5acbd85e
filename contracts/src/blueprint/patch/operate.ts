import type { Operation } from '../../../gen/ts/messages.ts'
import { refused, type Outcome } from './operation.ts'
import { addNode } from './operations/add.ts'
import { changeNode } from './operations/change.ts'
import { moveNode } from './operations/move.ts'
import { removeNode } from './operations/remove.ts'
import { renameNode } from './operations/rename.ts'
import { retypeNode } from './operations/retype.ts'
import type { Tree } from './tree.ts'

/** Carries one operation out on a tree, or leaves the tree as it is and says why. */
export function operate (tree: Tree, operation: Operation): Outcome {
  const { add, remove, rename, retype, move, change } = operation
  if (Object.values(operation).filter(one => one !== null).length === 1) {
    if (add !== null) return addNode(tree, add)
    if (remove !== null) return removeNode(tree, remove)
    if (rename !== null) return renameNode(tree, rename)
    if (retype !== null) return retypeNode(tree, retype)
    if (move !== null) return moveNode(tree, move)
    if (change !== null) return changeNode(tree, change)
  }
  return refused('patch-operation-unclear', '', 'An operation of the patch does nothing, or several things at once.', 'Write each as exactly one of add, remove, rename, retype, move or change.')
}
