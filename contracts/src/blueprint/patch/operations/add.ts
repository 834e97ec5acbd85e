import type { AddNode } from '../../../../gen/ts/messages.ts'
import { jsonBytes } from '../../json.ts'
import { messageOf, nameOf, nodeKinds } from '../node-kinds.ts'
import { nodeMissing, operation, refused, type Outcome, valueIn } from '../operation.ts'
import { shapeOf } from '../shape.ts'
import { absentPart, idOf, type Tree } from '../tree.ts'
import { isObject, misfit } from '../values.ts'

export function addNode (tree: Tree, { kind, parent: parentName, node: bytes, after }: AddNode): Outcome {
  const message = messageOf(kind)
  if (message === undefined) return refused('patch-kind-unknown', parentName, `There is no kind of node "${kind}".`, `Use one of ${Object.values(nodeKinds).map(({ word }) => word).filter(word => word !== 'app').join(', ')}.`)
  const parent = tree.find(parentName)
  if (parent === undefined) return nodeMissing(parentName)
  const list = [...shapeOf(parent.message).lists].find(([, held]) => held === message)?.[0]
  if (list === undefined) return refused('patch-place-missing', parentName, `${parentName === '' ? 'The app itself' : `"${parentName}"`} holds nothing of the kind ${kind}.`, 'Name the node that it is to be part of, such as the entity of a field.')
  const value = valueIn(bytes)
  const problem = value === undefined ? 'it is no JSON' : misfit(value, { type: message, repeated: false })
  if (!isObject(value) || problem !== undefined) return refused('patch-value-misfits', parentName, `What is added to ${parentName === '' ? 'the app' : `"${parentName}"`} is no ${kind}: ${problem ?? 'it is no object'}.`, `Write the ${kind} as a blueprint has it.`)
  const names = tree.namesIn(message, value, parentName)
  const taken = names.find((name, index) => tree.find(name) !== undefined || names.indexOf(name) !== index)
  if (taken !== undefined) return refused('patch-id-taken', taken, `The id "${taken}" is there already.`, 'Give what is added an id of its own, or change what is there.')
  if (after !== undefined && after !== '' && !tree.children(parent, list).some(sibling => idOf(sibling.value) === after)) return siblingMissing(after)
  const part = absentPart(tree, parent, list)
  tree.insert(parent, list, value, after)
  if (part !== undefined) return { undo: [operation.change({ node: parentName, property: part, value: jsonBytes(null) })] }
  return { undo: [operation.remove({ node: nameOf(message, idOf(value), parentName) })] }
}

export function siblingMissing (after: string): Outcome {
  return refused('patch-place-missing', after, `There is no "${after}" beside it to come after.`, 'Name one that is in the same list, or leave it out to come last.')
}
