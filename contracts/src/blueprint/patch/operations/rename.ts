import type { RenameNode } from '../../../../gen/ts/messages.ts'
import { jsonBytes } from '../../json.ts'
import { kindOf } from '../node-kinds.ts'
import { nodeMissing, operation, refused, type Outcome } from '../operation.ts'
import type { Tree } from '../tree.ts'

export function renameNode (tree: Tree, { node: name, name: word, plural: words }: RenameNode): Outcome {
  const node = tree.find(name)
  if (node === undefined) return nodeMissing(name)
  const { word: kind, shown, plural } = kindOf(node.message)
  if (shown === undefined) return refused('patch-cannot-rename', name, `A ${kind} has no name that people read.`, 'Change one of its properties instead.')
  if (word.trim() === '') return refused('patch-value-misfits', name, `"${name}" would have no name.`, 'Give it one.')
  if (words !== '' && plural === undefined) return refused('patch-cannot-rename', name, `A ${kind} has no plural.`, 'Leave the plural out.')
  const undo = [shown, ...(plural === undefined || words === '' ? [] : [plural])].map(property =>
    operation.change({ node: name, property, value: jsonBytes(tree.get(node, property) ?? null) }))
  const [before, beforeWords] = [tree.get(node, shown), plural === undefined ? '' : tree.get(node, plural)]
  tree.set(node, shown, word)
  if (plural !== undefined && words !== '') tree.set(node, plural, words)
  const named = typeof before === 'string' && before.trim() !== '' && typeof beforeWords === 'string' && (plural === undefined || beforeWords !== '')
  return { undo: named ? [operation.rename({ node: name, name: before, plural: words === '' ? '' : beforeWords })] : undo }
}
