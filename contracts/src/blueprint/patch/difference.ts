import type { Blueprint, Operation, Patch } from '../../../gen/ts/messages.ts'
import { blueprintToJson, canonicalJson, jsonBytes, type Json } from '../json.ts'
import { kindOf } from './node-kinds.ts'
import { operate } from './operate.ts'
import { operation } from './operation.ts'
import { typedProperties } from './operations/retype.ts'
import { risingRun } from './rising-run.ts'
import { shapeOf } from './shape.ts'
import { createTree, idOf, type Tree, type TreeNode } from './tree.ts'
import { type JsonObject, isObject } from './values.ts'

/** The patch that makes `before` into `after`. Nodes are the same when their ids are, so what was renamed is renamed. */
export function difference (before: Blueprint, after: Blueprint): Patch {
  const operations: Operation[] = []
  const work: Work = {
    tree: createTree(blueprintToJson(before)),
    goal: createTree(blueprintToJson(after)),
    record (operation) {
      const outcome = operate(work.tree, operation)
      if ('finding' in outcome) throw new Error(`The difference cannot be said: ${outcome.finding.message}`)
      operations.push(operation)
    }
  }
  removeOtherwiseNamed(work)
  describeAnew(work)
  arrange(work, work.goal.app)
  removeRest(work)
  changeRest(work)
  return { operations }
}

interface Work {
  /** What `before` has become so far. */
  tree: Tree
  goal: Tree
  record (operation: Operation): void
}

/** What has an id that is something else, or somewhere that it cannot be moved to, makes room for it. */
function removeOtherwiseNamed ({ tree, goal, record }: Work): void {
  for (const { name, message, parent } of tree.nodes()) {
    const wanted = goal.find(name)
    if (wanted === undefined || tree.find(name) === undefined) continue
    const stays = kindOf(message).ofParent === true && wanted.parent?.name !== parent?.name
    if (wanted.message !== message || stays) record(operation.remove({ node: name }))
  }
}

/** New names, new types, and parts that are there only on one side. */
function describeAnew ({ tree, goal, record }: Work): void {
  for (const wanted of goal.nodes()) {
    const node = tree.find(wanted.name)
    if (node === undefined) continue
    const { shown, plural, typed } = kindOf(node.message)
    const [name, names] = [textAt(goal, wanted, shown), textAt(goal, wanted, plural)]
    const otherNames = names !== textAt(tree, node, plural)
    if (name.trim() !== '' && (names !== '' || !otherNames) && (name !== textAt(tree, node, shown) || otherNames)) {
      record(operation.rename({ node: node.name, name, plural: otherNames ? names : '' }))
    }
    if (typed !== undefined && textAt(tree, node, typed) !== textAt(goal, wanted, typed)) {
      record(operation.retype({ node: node.name, type: textAt(goal, wanted, typed), properties: jsonBytes(typedProperties(goal, wanted)) }))
    }
    for (const [path, { part }] of shapeOf(node.message).properties) {
      const [has, shall] = [tree.get(node, path), goal.get(wanted, path)]
      if (part && (has === undefined) !== (shall === undefined)) record(change(node, path, shall))
    }
  }
}

/** Gives the children of a node, and theirs, their places: what is new comes in, what is elsewhere comes here. */
function arrange (work: Work, wanted: TreeNode): void {
  const { tree, goal, record } = work
  for (const [list, message] of shapeOf(wanted.message).lists) {
    const parent = nodeIn(tree, wanted.name)
    const children = goal.children(wanted, list)
    const present = tree.children(parent, list).map(child => child.name)
    const stay = new Set(risingRun(children.map(child => present.indexOf(child.name))).map(index => children[index]?.name))
    let after = ''
    for (const child of children) {
      const last = tree.children(parent, list).at(-1)
      const place = last !== undefined && idOf(last.value) === after ? {} : { after }
      const known = tree.find(child.name)
      if (known === undefined) record(operation.add({ kind: kindOf(message).word, parent: parent.name, node: jsonBytes(withoutKnown(tree, child)), ...place }))
      else if (!stay.has(child.name)) record(operation.move({ node: child.name, parent: known.parent === parent ? '' : parent.name, ...place }))
      after = idOf(child.value)
      arrange(work, child)
    }
  }
}

function removeRest ({ tree, goal, record }: Work): void {
  for (const { name } of tree.nodes()) {
    if (tree.find(name) !== undefined && goal.find(name) === undefined) record(operation.remove({ node: name }))
  }
}

function changeRest ({ tree, goal, record }: Work): void {
  for (const wanted of goal.nodes()) {
    const node = nodeIn(tree, wanted.name)
    for (const [path, { part }] of shapeOf(node.message).properties) {
      const shall = goal.get(wanted, path)
      if (!part && !isSame(tree.get(node, path), shall)) record(change(node, path, shall))
    }
  }
}

function change (node: TreeNode, property: string, value: Json | undefined): Operation {
  return operation.change({ node: node.name, property, value: jsonBytes(value ?? null) })
}

/** A new node without what is under it and already somewhere else. */
function withoutKnown (tree: Tree, { message, name, value }: TreeNode): JsonObject {
  const lists = shapeOf(message).lists
  return Object.fromEntries(Object.entries(value).map(([key, held]): [string, Json] => {
    const child = lists.get(key)
    if (child === undefined || !Array.isArray(held)) return [key, held]
    return [key, held.filter(isObject).filter(item => tree.namesIn(child, item, name).every(known => tree.find(known) === undefined))]
  }))
}

function isSame (one: Json | undefined, other: Json | undefined): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null)
}

function textAt (tree: Tree, node: TreeNode, path: string | undefined): string {
  const value = path === undefined ? undefined : tree.get(node, path)
  return typeof value === 'string' ? value : ''
}

function nodeIn (tree: Tree, name: string): TreeNode {
  const node = tree.find(name)
  if (node === undefined) throw new Error(`There is no ${name}.`)
  return node
}
