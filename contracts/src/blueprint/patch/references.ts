import type { Finding } from '../../../gen/ts/messages.ts'
import type { Json } from '../json.ts'
import { fieldKey, mistake } from '../rule.ts'
import { kindOf } from './node-kinds.ts'
import { shapeOf } from './shape.ts'
import { idOf, shownOf, type Tree, type TreeNode } from './tree.ts'
import { isObject } from './values.ts'

/** What people read: a word there is a word, and names no node. */
const prose = new Set(['name', 'plural', 'title', 'tagline', 'hint', 'message', 'unit', 'icon', 'heading', 'body', 'text', 'label', 'values'])
const expressions = new Set(['computed', 'expression', 'filter', 'where', 'when', 'guard', 'formula'])

interface Place {
  tree: Tree
  /** The entity whose fields are called by their keys here. */
  entity: string
}

/** What a patch leaves behind that still speaks of what it took away: each node and property is one Finding. */
export function danglingReferences (before: Tree, after: Tree): Finding[] {
  const gone = before.nodes().filter(({ name, message }) => after.find(name)?.message !== message)
  if (gone.length === 0) return []
  return after.nodes().flatMap(node => [...shapeOf(node.message).properties].flatMap(([path, { part }]) => {
    const value = part ? undefined : after.get(node, path)
    if (value === undefined) return []
    const removed = gone.find(one => refers(value, path.slice(path.lastIndexOf('.') + 1), { tree: after, entity: entityOf(node) }, { node, one }))
    return removed === undefined ? [] : [finding(node, path, removed)]
  }))
}

function finding (node: TreeNode, path: string, removed: TreeNode): Finding {
  const where = node.name === '' ? 'the app' : `the ${kindOf(node.message).word} ${shownOf(node)} (${node.name})`
  return mistake('patch-leaves-references', {
    where: node.name,
    message: `The ${kindOf(removed.message).word} ${shownOf(removed)} (${removed.name}) cannot go: the ${path} of ${where} still speaks of it.`,
    suggestion: `Change or remove ${where} in the same patch.`
  })
}

function refers (value: Json, key: string, { tree, entity }: Place, { node, one }: { node: TreeNode, one: TreeNode }): boolean {
  if (node.message === 'Sample') return inSample(value, node, one)
  if (Array.isArray(value)) return value.some(item => refers(item, key, { tree, entity }, { node, one }))
  if (isObject(value)) {
    const scope = typeof value.entity === 'string' ? value.entity : entity
    return Object.entries(value).some(([inner, item]) => refers(item, inner, { tree, entity: scope }, { node, one }))
  }
  if (typeof value !== 'string' || value === '' || prose.has(key)) return false
  return expressions.has(key) ? speaksOf(value, entity, one, tree) : names(value, key, { tree, entity }, { node, one })
}

/** Whether a value is the name of the node. */
function names (value: string, key: string, { tree, entity }: Place, { node, one }: { node: TreeNode, one: TreeNode }): boolean {
  switch (one.message) {
    case 'Choice': return one.parent?.name === node.name ? key === 'defaultValue' && value === idOf(one.value) : one.parent?.name === node.parent?.name && node.message === 'Choice' && key === 'next' && value === idOf(one.value)
    case 'Role': return ['roles', 'signUp', 'role'].includes(key) && value === idOf(one.value)
    case 'Field': return value === one.name || (node.message === 'Block' && one.parent?.name === entity && value.replace(/^-/, '') === fieldKey(one.name))
    case 'Page': return value === one.name || (node.message === 'Block' && value === one.value.path && !tree.nodes().some(({ message, value: page }) => message === 'Page' && page.path === value))
    case 'Entity': return value === one.name && (node.message !== 'Block' || key === 'entity')
    default: return value === one.name
  }
}

/** Whether an expression speaks of the node; what is quoted in it is text, or the id of a choice. */
function speaksOf (expression: string, entity: string, one: TreeNode, tree: Tree): boolean {
  const unquoted = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
  const word = (name: string) => new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(unquoted)
  const keyOf = (id: string) => id.replaceAll('-', '_')
  const own = (key: string) => tree.find(`${entity}.${key.replaceAll('_', '-')}`) !== undefined
  if (one.message === 'Entity') return !own(keyOf(one.name)) && word(keyOf(one.name))
  if (one.message !== 'Field' || one.parent === undefined) return false
  const key = fieldKey(one.name)
  return (one.parent.name === entity && word(key)) || word(`${keyOf(one.parent.name)}\\.${key}`)
}

function inSample (values: Json, sample: TreeNode, one: TreeNode): boolean {
  if (!isObject(values)) return false
  if (one.message === 'Sample') return Object.values(values).includes(one.name)
  if (one.message !== 'Choice' || one.parent?.parent?.name !== sample.parent?.name) return false
  const value = values[fieldKey(one.parent?.name ?? '')]
  return value === idOf(one.value) || (Array.isArray(value) && value.includes(idOf(one.value)))
}

/** The entity that a node is, or is in. */
function entityOf (node: TreeNode): string {
  for (let at: TreeNode | undefined = node; at !== undefined; at = at.parent) if (at.message === 'Entity') return at.name
  return ''
}
