import { blueprintDigest } from '@dream/contracts/blueprint/json'
import type { Blueprint } from '@dream/contracts/messages'
import { type Stopped, problem } from './findings.ts'

/** The Blueprint to build: another one than the app has, and another one than those that were found wrong. */
export function chooseBlueprint (blueprint: Blueprint, { current, rejected }: { current: Blueprint | undefined, rejected: Set<string> }): Blueprint | Stopped {
  const digest = blueprintDigest(blueprint)
  if (current !== undefined && digest === blueprintDigest(current)) {
    return { stopped: [problem('nothing-changed', 'Nothing in this wish changes the app: its plan stays the same.', 'Say what to add, remove, rename or show in another way.')] }
  }
  if (rejected.has(digest)) return { stopped: [] }
  return blueprint
}
