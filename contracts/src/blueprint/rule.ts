import type { Blueprint, Finding } from '../../gen/ts/messages.ts'

/** Looks for one kind of mistake in a Blueprint; its findings carry the name of its file. */
export type Rule = (blueprint: Blueprint) => Finding[]

/** An error that a rule reports; `where` is the id of the node, or of the nearest that has one. */
export function mistake (code: string, { where, message, suggestion }: { where: string, message: string, suggestion: string }): Finding {
  return { code, severity: 'error', where, message, suggestion }
}

/** The last part of a field's id in snake case: what expressions, samples and the app's API call it. */
export function fieldKey (fieldId: string): string {
  return fieldId.slice(fieldId.lastIndexOf('.') + 1).replaceAll('-', '_')
}

/** Every value that is there more than once. */
export function repeated<Item> (items: readonly Item[], valueOf: (item: Item) => string): Item[] {
  const seen = new Set<string>()
  return items.filter(item => {
    const value = valueOf(item)
    const again = seen.has(value)
    seen.add(value)
    return again
  })
}
