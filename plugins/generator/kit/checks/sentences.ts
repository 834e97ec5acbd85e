import type { EntitySchema } from '../shared/schema.ts'

/** "a walk", "an order". */
export function one (label: string): string {
  const word = label.toLowerCase()
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`
}

/** The Blueprint node of a field. */
export function fieldElement (schema: EntitySchema, key: string): string {
  return `${schema.name}.${key.replaceAll('_', '-')}`
}

export function fieldLabel (schema: EntitySchema, key: string): string {
  return (schema.fields[key]?.label ?? key).toLowerCase()
}
