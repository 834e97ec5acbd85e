import type { RetypeNode } from '../../../../gen/ts/messages.ts'
import { jsonBytes, type Json } from '../../json.ts'
import { kindOf } from '../node-kinds.ts'
import { nodeMissing, operation, refused, type Outcome, valueIn } from '../operation.ts'
import { shapeOf } from '../shape.ts'
import type { Tree, TreeNode } from '../tree.ts'
import { type JsonObject, isObject, misfit } from '../values.ts'
import { dropValues } from './remove.ts'

const words = ['text', 'long-text', 'email', 'phone', 'link']
const numbers = ['number', 'integer', 'percent', 'rating', 'money', 'duration']
const chosen = ['choice', 'many-choice', 'status']

/** The properties of a field that only some types can have. Those of a block are its options, which no other block shares. */
const fits: Readonly<Record<string, (type: string) => boolean>> = {
  choices: type => chosen.includes(type),
  target: type => type === 'relation',
  onDelete: type => type === 'relation',
  minimum: type => numbers.includes(type),
  maximum: type => numbers.includes(type),
  unit: type => numbers.includes(type),
  pattern: type => words.includes(type),
  defaultValue: () => false,
  options: () => false
}

/** What of a node goes with its type, as a retype says it. */
export function typedProperties (tree: Tree, node: TreeNode): JsonObject {
  return Object.fromEntries(Object.keys(fits).flatMap((path): [string, Json][] => {
    const value = tree.get(node, path)
    return value === undefined ? [] : [[path, value]]
  }))
}

export function retypeNode (tree: Tree, { node: name, type, properties: bytes }: RetypeNode): Outcome {
  const node = tree.find(name)
  if (node === undefined) return nodeMissing(name)
  const { word, typed } = kindOf(node.message)
  if (typed === undefined) return refused('patch-cannot-retype', name, `A ${word} has no type.`, 'Retype a field or a block.')
  const { properties, lists } = shapeOf(node.message)
  const given = valueIn(bytes) ?? {}
  if (!isObject(given)) return refused('patch-value-misfits', name, `What "${name}" is to have as ${type} is no object.`, 'Write an object of properties, or leave it out.')
  for (const [path, value] of Object.entries(given)) {
    const list = lists.get(path)
    const property = properties.get(path) ?? (list === undefined ? undefined : { type: list, repeated: true })
    if (property === undefined || !Object.hasOwn(fits, path)) return refused('patch-property-unknown', name, `A ${word} has no "${path.slice(0, 60)}" that goes with its type.`, `Give only ${Object.keys(fits).filter(known => properties.has(known) || lists.has(known)).join(', ')}; change the others.`)
    const problem = misfit(value, property)
    if (problem !== undefined) return refused('patch-value-misfits', name, `The ${path} of "${name}" does not fit: ${problem}.`, 'Write it as a blueprint has it.')
    const names = list === undefined || !Array.isArray(value) ? [] : value.filter(isObject).flatMap(item => tree.namesIn(list, item, name))
    const repeated = names.find((one, index) => names.indexOf(one) !== index)
    if (repeated !== undefined) return refused('patch-id-taken', repeated, `The id "${repeated}" is there twice.`, 'Give each an id of its own.')
  }
  const before = tree.get(node, typed)
  const undo = operation.retype({ node: name, type: typeof before === 'string' ? before : '', properties: jsonBytes(typedProperties(tree, node)) })
  const samples = node.message === 'Field' && !keepsValues(before, type) ? dropValues(tree, node) : []
  tree.set(node, typed, type)
  for (const [path, fit] of Object.entries(fits)) {
    if (!properties.has(path) && !lists.has(path)) continue
    if (Object.hasOwn(given, path)) tree.set(node, path, structuredClone(given[path]))
    else if (!fit(type)) tree.set(node, path, node.message === 'Block' ? {} : null)
  }
  return { undo: [undo, ...samples] }
}

/** Whether what samples hold of one type is of the other too. */
function keepsValues (before: Json | undefined, after: string): boolean {
  return before === after || (before === 'text' && after === 'long-text') || (before === 'long-text' && after === 'text') || (before === 'integer' && after === 'number')
}
