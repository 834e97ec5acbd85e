import type { Json } from '../json.ts'
import type { TreeNode } from './tree.ts'
import { isEmpty } from './values.ts'
import { called, capital, differingKeys, pluralOf, propertyWords, series, textOf, valueWords } from './words.ts'

/** What a node says of one of its properties when that becomes `after`; a property not named here has a plain sentence of its own. */
const sentences: Readonly<Record<string, (node: TreeNode, after: Json | undefined, before: Json | undefined) => string>> = {
  'Field.required': (node, after) => `${capital(called(node))} ${after === true ? 'has to be given' : 'may be left out'}.`,
  'Field.unique': (node, after) => `${after === true ? 'No two' : 'Several'} records may have the same ${textOf(node, 'name').toLowerCase()}${inEntity(node)}.`,
  'Field.computed': (node, after) => `${capital(called(node))} is ${typeof after === 'string' && after !== '' ? `worked out: ${after}` : 'not worked out any more'}.`,
  'Field.defaultValue': (node, after) => `${capital(called(node))} begins ${isEmpty(after) ? 'empty' : `as ${valueWords(after ?? '') ?? 'something else'}`}.`,
  'Field.minimum': (node, after) => `${capital(called(node))} ${isEmpty(after) ? 'has no least value any more' : `is at least ${String(after)}`}.`,
  'Field.maximum': (node, after) => `${capital(called(node))} ${isEmpty(after) ? 'has no greatest value any more' : `is at most ${String(after)}`}.`,
  'Entity.titleField': (node, after) => `${capital(called(node))} are named by their ${last(after)}.`,
  'Entity.ordered': (node, after) => `People ${after === true ? 'put' : 'no longer put'} ${pluralOf(node)} into an order by hand.`,
  'Page.path': (node, after) => `${capital(called(node))} is at ${String(after)}.`,
  'Page.inNavigation': (node, after) => `${capital(called(node))} is ${after === true ? 'in' : 'not in'} the navigation${after === true ? '' : ' any more'}.`,
  'Block.options': (node, after, before) => `${capital(called(node))} is different in its ${series(differingKeys(before, after).map(propertyWords)) || 'options'}.`,
  'Blueprint.tagline': (_node, after) => isEmpty(after) ? 'Nothing stands under the name any more.' : `Under the name stands ${valueWords(after ?? '') ?? ''}.`,
  'Blueprint.look.primary': (_node, after) => isEmpty(after) ? 'The app has no colour of its own any more.' : `The colour is ${String(after)}.`,
  'Blueprint.look.background': (_node, after) => isEmpty(after) ? 'The background has no colour of its own any more.' : `The background is ${String(after)}.`,
  'Blueprint.look.scheme': (_node, after) => after === 'dark' || after === 'light' ? `The app is ${after}.` : 'The app is light or dark as the visitor likes.',
  'Blueprint.look.mood': (_node, after) => isEmpty(after) ? 'The look has no mood of its own any more.' : `The look is ${String(after)}.`,
  'Blueprint.culture.currency': (_node, after) => isEmpty(after) ? 'Amounts have no currency of their own any more.' : `Amounts are in ${String(after)}.`,
  'Blueprint.people': (_node, after) => isEmpty(after) ? 'The app is without accounts: it is open to everybody who reaches it.' : 'The app has accounts: people sign in, and may do what their role permits.',
  'Blueprint.people.access': () => 'Who may do what is different.',
  'Blueprint.people.fields': () => 'Who may change which field is different.',
  'Blueprint.people.pages': () => 'Who sees which page is different.'
}

/** What it means that a property of a node, not yet changed, gets another value. */
export function changeSentence (node: TreeNode, path: string, { before, after }: { before: Json | undefined, after: Json | undefined }): string {
  const own = sentences[`${node.message}.${path}`]
  if (own !== undefined) return own(node, after, before)
  const words = propertyWords(path)
  if (after === true) return `${capital(called(node))}: ${words}.`
  if (isEmpty(after)) return before === true ? `${capital(called(node))}: not ${words} any more.` : `${capital(called(node))} has no ${words} any more.`
  const value = valueWords(after ?? null)
  return value === undefined ? `The ${words} of ${called(node)} is different.` : `The ${words} of ${called(node)} is ${value}.`
}

function inEntity ({ parent }: TreeNode): string {
  return parent === undefined ? '' : ` among ${called(parent)}`
}

function last (fieldId: Json | undefined): string {
  return typeof fieldId === 'string' ? fieldId.slice(fieldId.lastIndexOf('.') + 1).replaceAll('-', ' ') : 'id'
}
