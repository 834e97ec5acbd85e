import type { AddNode, ChangeNode, Finding, MoveNode, Operation, RemoveNode, RenameNode, RetypeNode } from '../../../gen/ts/messages.ts'
import { isFailure } from '../../errors.ts'
import { bytesJson, type Json } from '../json.ts'
import { mistake } from '../rule.ts'

const none: Operation = { add: null, remove: null, rename: null, retype: null, move: null, change: null }

/** One operation of a patch. */
export const operation = {
  add: (add: AddNode): Operation => ({ ...none, add }),
  remove: (remove: RemoveNode): Operation => ({ ...none, remove }),
  rename: (rename: RenameNode): Operation => ({ ...none, rename }),
  retype: (retype: RetypeNode): Operation => ({ ...none, retype }),
  move: (move: MoveNode): Operation => ({ ...none, move }),
  change: (change: ChangeNode): Operation => ({ ...none, change })
}

/** What an operation has done: the operations that undo it, in their order; or why it did nothing. */
export type Outcome = { undo: Operation[] } | { finding: Finding }

/** What cannot be done, and what to do instead. */
export function refused (code: string, where: string, message: string, suggestion: string): { finding: Finding } {
  return { finding: mistake(code, { where, message, suggestion }) }
}

export function nodeMissing (name: string): { finding: Finding } {
  return refused('patch-node-missing', name, `There is no "${name}" to work on.`, 'Name a node of the plan by its id, a choice by its field and itself: "dog.size/small".')
}

/** The JSON value in bytes; undefined where they hold none. */
export function valueIn (bytes: Uint8Array): Json | undefined {
  try {
    return bytes.length === 0 ? null : bytesJson(bytes)
  } catch (error) {
    if (isFailure(error)) return undefined
    throw error
  }
}
