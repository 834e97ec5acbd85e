import { at, listAt, textAt } from '../../json.ts'
import { podIn, type Manifest } from '../../manifest.ts'
import { quantity } from '../quantity.ts'
import type { Rule } from '../rule.ts'

/** The quota has room for every service at its most while it is replaced, and for every volume; no container is larger than the limits allow. */
export const quotaHoldsAll: Rule = {
  name: 'quota-holds-all',
  refuse (manifests) {
    const quota = manifests.find(({ kind }) => kind === 'ResourceQuota')
    const range = manifests.find(({ kind }) => kind === 'LimitRange')
    if (quota === undefined || range === undefined) return ['There is no ResourceQuota or no LimitRange.']
    const hard = (name: string) => quantity(textAt(quota, 'spec', 'hard', name))
    const running = manifests.flatMap(manifest => listAt(podIn(manifest), 'spec', 'containers').map(container => ({ container, pods: mostPods(manifest, manifests) })))
    const sums = ['requests', 'limits'].flatMap(bound => ['cpu', 'memory'].map(resource => ({
      name: `${bound}.${resource}`,
      sum: running.reduce((sum, { container, pods }) => sum + pods * quantity(textAt(container, 'resources', bound, resource)), 0)
    })))
    const volumes = manifests.flatMap(manifest => listAt(manifest, 'spec', 'volumeClaimTemplates'))
    const needed = [
      ...sums,
      { name: 'pods', sum: manifests.filter(manifest => podIn(manifest) !== undefined).reduce((sum, manifest) => sum + mostPods(manifest, manifests), 0) },
      { name: 'persistentvolumeclaims', sum: volumes.length },
      { name: 'requests.storage', sum: volumes.reduce<number>((sum, volume) => sum + quantity(textAt(volume, 'spec', 'resources', 'requests', 'storage')), 0) }
    ]
    return [
      // A sum of thousandths is not exact.
      ...needed.filter(({ name, sum }) => !(sum <= hard(name) * (1 + 1e-9))).map(({ name, sum }) => `The quota of ${name} is ${textAt(quota, 'spec', 'hard', name) || 'missing'}, and everything at its most needs ${sum}.`),
      ...['cpu', 'memory'].filter(resource => running.some(({ container }) => !(quantity(textAt(container, 'resources', 'limits', resource)) <= quantity(textAt(range, 'spec', 'limits', 0, 'max', resource)))))
        .map(resource => `A container has a larger limit of ${resource} than the LimitRange allows.`)
    ]
  }
}

function mostPods (manifest: Manifest, manifests: Manifest[]): number {
  const scaler = manifests.find(({ kind, metadata }) => kind === 'HorizontalPodAutoscaler' && metadata.name === manifest.metadata.name)
  const most = at(scaler, 'spec', 'maxReplicas')
  const surge = at(manifest, 'spec', 'strategy', 'rollingUpdate', 'maxSurge')
  return (typeof most === 'number' ? most : 1) + (typeof surge === 'number' ? surge : 0)
}
