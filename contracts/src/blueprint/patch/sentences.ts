import type { Blueprint, Operation, Patch } from '../../../gen/ts/messages.ts'
import { blueprintToJson, type Json } from '../json.ts'
import { changeSentence } from './change-sentences.ts'
import { kindOf, messageOf, nameOf } from './node-kinds.ts'
import { operate } from './operate.ts'
import { valueIn } from './operation.ts'
import { shapeOf } from './shape.ts'
import { createTree, idOf, shownOf, type Tree, type TreeNode } from './tree.ts'
import { isObject, type JsonObject } from './values.ts'
import { called, capital, differingKeys, pluralOf, series, textOf, withArticle } from './words.ts'

/**
 * A patch in plain sentences, as the person reads them who has `blueprint`: "Dogs get a field Vaccination date (date)."
 * What is done to several samples is one sentence.
 */
export function sentencesOf (patch: Patch, blueprint: Blueprint): string[] {
  const tree = createTree(blueprintToJson(blueprint))
  const said: string[] = []
  const samples = new Map<string, { entity: TreeNode, touched: Set<string> }>()
  for (const operation of patch.operations) {
    const sample = sampleOf(tree, operation)
    if (sample === undefined) said.push(...sentenceOf(tree, operation))
    else {
      const key = `${sample.verb} ${sample.entity.name}`
      const group = samples.get(key) ?? { entity: sample.entity, touched: new Set() }
      samples.set(key, group)
      group.touched.add(sample.name)
    }
    if ('finding' in operate(tree, operation)) break
  }
  for (const [key, { entity, touched }] of samples) said.push(aboutSamples(key.split(' ')[0] ?? '', entity, touched.size))
  return [...new Set(said)]
}

function sentenceOf (tree: Tree, { add, remove, rename, retype, move, change }: Operation): string[] {
  if (add !== null) {
    const parent = tree.find(add.parent)
    const [message, value] = [messageOf(add.kind), valueIn(add.node)]
    if (parent === undefined || message === undefined || !isObject(value)) return []
    return [added(tree, { message, name: nameOf(message, idOf(value), parent.name), value, parent, list: '' })]
  }
  const node = tree.find((remove ?? rename ?? retype ?? move ?? change)?.node ?? '')
  if (node === undefined) return []
  if (remove !== null) return [removed(node)]
  if (rename !== null) return renamed(node, rename)
  if (retype !== null) return [retyped(tree, node, { type: retype.type, properties: valueIn(retype.properties) })]
  if (move !== null) return [moved(tree, node, move)]
  if (change !== null) return changed(tree, node, { path: change.property, after: valueIn(change.value) ?? undefined })
  return []
}

function added (tree: Tree, node: TreeNode): string {
  const { message, value, parent } = node
  const whole = parent === undefined ? 'The app' : capital(called(parent))
  switch (message) {
    case 'Entity': {
      const [fields, samples] = [objects(value.fields), objects(value.samples)]
      const begins = samples.length === 0 ? '' : ` It begins with ${samples.length} ${samples.length === 1 ? 'sample' : 'samples'}.`
      return `The app keeps ${pluralOf(node)}${fields.length === 0 ? '' : `, with ${series(fields.map(field => fieldWords(tree, field)))}`}.${begins}`
    }
    case 'Field': return `${whole} get a field ${fieldWords(tree, value, true)}.`
    case 'Rule': return `${whole} get a rule: ${textOf(node, 'message') || textOf(node, 'expression')}`
    case 'Choice': return `${parent?.parent === undefined ? whole : capital(called(parent))} can be ${shownOf(node)}.`
    case 'Page': return `There is a page ${shownOf(node)} at ${textOf(node, 'path')}${objects(value.blocks).length === 0 ? '' : `, which shows ${series(objects(value.blocks).map(block => textOf({ value: block }, 'block')))}`}.`
    case 'Block': return `${whole} shows ${withArticle(shownOf(node))} too.`
    case 'Role': return `${capital(pluralOf(node))} are among its people.`
    default: return `${whole} has ${withArticle(kindOf(message).word)} ${shownOf(node)}.`
  }
}

function removed (node: TreeNode): string {
  const whole = node.parent === undefined ? 'The app' : capital(called(node.parent))
  switch (node.message) {
    case 'Entity': return `The app keeps no ${pluralOf(node)} any more.`
    case 'Field': return `${whole} lose the field ${shownOf(node)}.`
    case 'Choice': return `${whole} cannot be ${shownOf(node)} any more.`
    case 'Block': return `${whole} shows no ${shownOf(node)} any more.`
    case 'Role': return `There are no ${pluralOf(node)} any more.`
    default: return `${capital(called(node))} is gone.`
  }
}

function renamed (node: TreeNode, { name, plural }: { name: string, plural: string }): string[] {
  if (node.message === 'Blueprint') return [`The app is called ${name}.`]
  const many = kindOf(node.message).plural !== undefined
  if (many && plural !== '' && plural !== textOf(node, 'plural')) return [`${textOf(node, 'plural')} are called ${plural}.`]
  if (many) return [`One of ${called(node)} is called ${name}.`]
  return [`${capital(called(node))} is called ${name}.`]
}

function retyped (tree: Tree, node: TreeNode, { type, properties }: { type: string, properties: Json | undefined }): string {
  return `${capital(called(node))} becomes ${withArticle(typeWords(tree, { ...(isObject(properties) && properties), type }))}.`
}

function moved (tree: Tree, node: TreeNode, { parent, after }: { parent: string, after?: string }): string {
  const to = parent === '' ? node.parent : tree.find(parent)
  const siblings = to === undefined ? [] : tree.children(to, node.list)
  const before = siblings.find(sibling => idOf(sibling.value) === after)
  const place = after === '' ? 'comes first' : after === undefined || before === undefined ? 'comes last' : `comes after ${shownOf(before)}`
  const what = node.message === 'Entity' || node.message === 'Role' ? `The ${kindOf(node.message).word} ${shownOf(node)}` : capital(called(node))
  return to !== undefined && to !== node.parent ? `${what} goes to ${called(to)}.` : `${what} ${place}.`
}

/** A part that comes or goes is said by what it holds. */
function changed (tree: Tree, node: TreeNode, { path, after }: { path: string, after: Json | undefined }): string[] {
  const before = tree.get(node, path)
  const { properties, lists } = shapeOf(node.message)
  const inner = [...properties.keys()].filter(key => key.startsWith(`${path}.`))
  if (inner.length === 0 || [...lists.keys()].some(list => list.startsWith(`${path}.`))) return [changeSentence(node, path, { before, after })]
  const said = differingKeys(before, after).filter(key => inner.includes(`${path}.${key}`)).map(key => changeSentence(node, `${path}.${key}`, { before: valueAt(before, key), after: valueAt(after, key) }))
  return said.length > 0 ? said : [changeSentence(node, path, { before, after })]
}

/** "Vaccination date (date)"; in a row of several, "vaccination date". */
function fieldWords (tree: Tree, field: JsonObject, alone = false): string {
  const name = textOf({ value: field }, 'name')
  const what = typeWords(tree, field)
  const needed = field.required === true ? [what, 'has to be given'] : [what]
  return alone ? `${name} (${needed.join('; ')})` : name.toLowerCase()
}

function typeWords (tree: Tree, field: JsonObject): string {
  const type = textOf({ value: field }, 'type')
  const computed = textOf({ value: field }, 'computed')
  const target = tree.find(textOf({ value: field }, 'target'))
  const choices = objects(field.choices).map(choice => textOf({ value: choice }, 'name'))
  if (computed !== '') return `worked out: ${computed}`
  if (type === 'relation') return target === undefined ? 'link to another record' : `link to ${pluralOf(target)}`
  return choices.length > 0 ? `${type}: ${choices.join(', ')}` : type
}

/** Which entity's sample an operation works on, and how. */
function sampleOf (tree: Tree, { add, remove, move, change }: Operation): { verb: string, entity: TreeNode, name: string } | undefined {
  if (add?.kind === 'sample') {
    const entity = tree.find(add.parent)
    const value = valueIn(add.node)
    return entity === undefined || !isObject(value) ? undefined : { verb: 'add', entity, name: idOf(value) }
  }
  const node = tree.find((remove ?? move ?? change)?.node ?? '')
  if (node?.message !== 'Sample' || node.parent === undefined) return undefined
  return { verb: remove !== null ? 'remove' : move !== null ? 'move' : 'change', entity: node.parent, name: node.name }
}

function aboutSamples (verb: string, entity: TreeNode, count: number): string {
  const many = `${count} ${count === 1 ? 'sample' : 'samples'}`
  switch (verb) {
    case 'add': return `${capital(pluralOf(entity))} get ${many}.`
    case 'remove': return `${capital(pluralOf(entity))} lose ${many}.`
    case 'move': return `${capital(many)} of ${pluralOf(entity)} ${count === 1 ? 'stands' : 'stand'} elsewhere.`
    default: return `${capital(many)} of ${pluralOf(entity)} ${count === 1 ? 'is' : 'are'} different.`
  }
}

function objects (value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function valueAt (value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? value[key] : undefined
}
