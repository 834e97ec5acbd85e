import type { Field } from '@dream/contracts/messages'

/** "dog-toy" as expressions, SQL and JSON call it: "dog_toy". */
export function snake (id: string): string {
  return id.replaceAll('-', '_')
}

/** The key of a field: its id's last part in snake case. */
export function keyOf (field: Pick<Field, 'id'>): string {
  return snake(field.id.slice(field.id.lastIndexOf('.') + 1))
}
