import type { Manifest } from '../manifest.ts'
import { callsAreThoseOfTheTopology } from './rules/calls-are-those-of-the-topology.ts'
import { deploymentsScale } from './rules/deployments-scale.ts'
import { fieldsAreKnown } from './rules/fields-are-known.ts'
import { heldBackUntilPublished } from './rules/held-back-until-published.ts'
import { imagesHaveDigests } from './rules/images-have-digests.ts'
import { labelsAgree } from './rules/labels-agree.ts'
import { limitsAreSet } from './rules/limits-are-set.ts'
import { namespaceIsNamed } from './rules/namespace-is-named.ts'
import { oneWriter } from './rules/one-writer.ts'
import { podsAreHardened } from './rules/pods-are-hardened.ts'
import { podsAreRestricted } from './rules/pods-are-restricted.ts'
import { probesAreThere } from './rules/probes-are-there.ts'
import { projectAllowsTheKinds } from './rules/project-allows-the-kinds.ts'
import { quotaHoldsAll } from './rules/quota-holds-all.ts'
import { secretsStayOut } from './rules/secrets-stay-out.ts'
import { valuesAreValid } from './rules/values-are-valid.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  fieldsAreKnown,
  valuesAreValid,
  namespaceIsNamed,
  labelsAgree,
  podsAreRestricted,
  podsAreHardened,
  imagesHaveDigests,
  probesAreThere,
  limitsAreSet,
  quotaHoldsAll,
  deploymentsScale,
  oneWriter,
  secretsStayOut,
  callsAreThoseOfTheTopology,
  projectAllowsTheKinds,
  heldBackUntilPublished
]

export interface Refusal {
  rule: string
  problem: string
}

/** What the manifests of one environment break. */
export async function refusals (manifests: Manifest[], of: readonly Rule[] = rules): Promise<Refusal[]> {
  const found = await Promise.all(of.map(async ({ name, refuse }) => (await refuse(manifests)).map(problem => ({ rule: name, problem }))))
  return found.flat()
}
