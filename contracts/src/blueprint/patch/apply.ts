import type { Blueprint, Finding, Operation, Patch } from '../../../gen/ts/messages.ts'
import { blueprintFromJson, blueprintToJson } from '../json.ts'
import { operate } from './operate.ts'
import { danglingReferences } from './references.ts'
import { createTree } from './tree.ts'

/** The Blueprint after a patch, with the patch that leads back; or what keeps the patch from being carried out. */
export type Applied = { blueprint: Blueprint, inverse: Patch } | { findings: Finding[] }

/**
 * Carries a patch out, all of it or nothing; the Blueprint given stays as it is. It looks for nodes that are not there,
 * values that no property can have, and what still speaks of a node that is gone; what else an app must be is for
 * check() to say of the outcome.
 */
export function applyPatch (blueprint: Blueprint, patch: Patch): Applied {
  const tree = createTree(blueprintToJson(blueprint))
  const undo: Operation[] = []
  for (const operation of patch.operations) {
    const outcome = operate(tree, operation)
    if ('finding' in outcome) return { findings: [outcome.finding] }
    undo.unshift(...outcome.undo)
  }
  const findings = danglingReferences(createTree(blueprintToJson(blueprint)), tree)
  return findings.length > 0 ? { findings } : { blueprint: blueprintFromJson(tree.root), inverse: { operations: undo } }
}
