import type { Json } from '../json.ts'
import { kindOf } from './node-kinds.ts'
import { idOf, shownOf, type TreeNode } from './tree.ts'
import { isObject } from './values.ts'

/** "a field", "an e-mail". */
export function withArticle (word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`
}

/** "name, phone and notes" */
export function series (words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

export function capital (text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What stands in a node under a key, where it is text. */
export function textOf ({ value }: Pick<TreeNode, 'value'>, key: string): string {
  const text = value[key]
  return typeof text === 'string' ? text : ''
}

/** The records of an entity, or the people of a role: "dogs". */
export function pluralOf (node: TreeNode | undefined): string {
  return node === undefined ? 'the app' : (textOf(node, 'plural') || idOf(node.value)).toLowerCase()
}

/** A node in the middle of a sentence: "the breed of dogs", "the list on the page Walks". */
export function called (node: TreeNode): string {
  const shown = shownOf(node)
  switch (node.message) {
    case 'Blueprint': return 'the app'
    case 'Entity': case 'Role': return pluralOf(node)
    case 'Field': return `the ${shown.toLowerCase()} of ${pluralOf(node.parent)}`
    case 'Choice': return `the choice ${shown} of ${node.parent === undefined ? 'the field' : called(node.parent)}`
    case 'Sample': return `a sample of ${pluralOf(node.parent)}`
    case 'Rule': return `the rule "${textOf(node, 'message') || idOf(node.value)}" of ${pluralOf(node.parent)}`
    case 'Page': return `the page ${shown}`
    case 'Block': return `the ${shown} on ${node.parent === undefined ? 'its page' : called(node.parent)}`
    default: return `the ${kindOf(node.message).word} ${shown}`
  }
}

/** "defaultValue" as "default value", "look.primary" as "primary of the look". */
export function propertyWords (path: string): string {
  const words = (key: string) => key.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  const [part = '', key] = path.split('.')
  return key === undefined ? words(part) : `${words(key)} of the ${words(part)}`
}

/** A value that a sentence can hold; undefined where it is too much for one. */
export function valueWords (value: Json): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.length <= 80 ? `"${value}"` : `"${value.slice(0, 80)}…"`
  if (Array.isArray(value) && value.every(item => typeof item === 'string') && value.length <= 6) return series(value)
  return undefined
}

/** The keys whose values differ between two objects. */
export function differingKeys (one: Json | undefined, other: Json | undefined): string[] {
  const [left, right] = [isObject(one) ? one : {}, isObject(other) ? other : {}]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(key => JSON.stringify(left[key]) !== JSON.stringify(right[key]))
}
