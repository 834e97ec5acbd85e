import { isObject, objectAt, textAt, type Json, type JsonObject } from '../../json.ts'
import { labelsIn, nameOf, namespaceOf, podIn, type Manifest } from '../../manifest.ts'
import type { Rule } from '../rule.ts'

const required = ['app.kubernetes.io/name', 'app.kubernetes.io/part-of', 'app.kubernetes.io/instance']

/** Every resource and pod says what it is, and whoever selects pods finds some of its own service. */
export const labelsAgree: Rule = {
  name: 'labels-agree',
  refuse (manifests) {
    const pods = manifests.map(podIn).filter(pod => pod !== undefined)
    return manifests.flatMap(manifest => [
      ...[manifest, podIn(manifest)].filter(isObject).flatMap(labelled => required.filter(label => textAt(labelled, 'metadata', 'labels', label) === '').map(label => `${nameOf(manifest)} is without the label ${label}.`)),
      ...selects(manifest, pods)
    ])
  }
}

function selects (manifest: Manifest, pods: JsonObject[]): string[] {
  const selector = selectorIn(manifest)
  if (selector === undefined) return []
  const own = podIn(manifest)
  if (own !== undefined && !matches(selector, own)) return [`${nameOf(manifest)} does not select its own pods.`]
  if (Object.keys(selector).length === 0) return manifest.kind === 'NetworkPolicy' ? [] : [`${nameOf(manifest)} selects every pod of ${namespaceOf(manifest)}.`]
  return pods.some(pod => matches(selector, pod)) ? [] : [`${nameOf(manifest)} selects no pod.`]
}

/** The labels that a manifest selects pods by. */
function selectorIn (manifest: Manifest): JsonObject | undefined {
  if (manifest.kind === 'Service') return objectAt(manifest, 'spec', 'selector')
  if (manifest.kind === 'NetworkPolicy') return objectAt(manifest, 'spec', 'podSelector', 'matchLabels')
  if (['Deployment', 'StatefulSet', 'PodDisruptionBudget'].includes(manifest.kind)) return objectAt(manifest, 'spec', 'selector', 'matchLabels')
  return undefined
}

function matches (selector: JsonObject, pod: Json): boolean {
  const labels = labelsIn(pod)
  return Object.entries(selector).every(([label, value]) => labels[label] === value)
}
