import type { Patch } from '../../../gen/ts/messages.ts'

/** The patch that does what `first` does, and then what `second` does. What only the two together make right is right in it. */
export function compose (first: Patch, second: Patch): Patch {
  return { operations: [...first.operations, ...second.operations] }
}
