import { at, listAt, textAt } from '../../json.ts'
import { containersIn } from '../containers.ts'
import type { Rule } from '../rule.ts'

/** Beyond `restricted`: user 1000, a root that is read-only, no token of the cluster, and every mount a volume of the pod. */
export const podsAreHardened: Rule = {
  name: 'pods-are-hardened',
  refuse: manifests => containersIn(manifests).flatMap(({ shown, container, pod }) => {
    const volumes = new Set([...listAt(pod, 'spec', 'volumes').map(volume => textAt(volume, 'name')), ...claims(manifests)])
    return [
      ...(userOf(container, pod) === 1000 ? [] : [`${shown} does not run as user 1000.`]),
      ...(at(container, 'securityContext', 'readOnlyRootFilesystem') === true ? [] : [`${shown} may write to its root.`]),
      ...(at(pod, 'spec', 'automountServiceAccountToken') === false ? [] : [`${shown} is given a token of the cluster.`]),
      ...(at(pod, 'spec', 'enableServiceLinks') === false ? [] : [`${shown} is given the addresses of every Service as variables.`]),
      ...listAt(container, 'volumeMounts').filter(mount => !volumes.has(textAt(mount, 'name'))).map(mount => `${shown} mounts ${textAt(mount, 'name')}, which its pod has not.`)
    ]
  })
}

function userOf (container: Parameters<typeof at>[0], pod: Parameters<typeof at>[0]): unknown {
  return at(container, 'securityContext', 'runAsUser') ?? at(pod, 'spec', 'securityContext', 'runAsUser')
}

function claims (manifests: Parameters<Rule['refuse']>[0]): string[] {
  return manifests.flatMap(manifest => listAt(manifest, 'spec', 'volumeClaimTemplates')).map(claim => textAt(claim, 'metadata', 'name'))
}
