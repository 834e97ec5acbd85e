import { at, listAt, textAt } from '../../json.ts'
import { nameOf } from '../../manifest.ts'
import { unpublishedHost } from '../../image.ts'
import { containersIn } from '../containers.ts'
import type { Rule } from '../rule.ts'

/** Argo CD does not by itself bring in what cannot run: an image that nobody published, or a sandbox that asks for a jail in a restricted pod. */
export const heldBackUntilPublished: Rule = {
  name: 'held-back-until-published',
  refuse (manifests) {
    const jail = containersIn(manifests).some(({ container }) => listAt(container, 'env').some(variable => textAt(variable, 'name') === 'DREAM_SANDBOX_MIN' && textAt(variable, 'value') === 'jail'))
    const unpublished = JSON.stringify(manifests).includes(`${unpublishedHost}/`)
    if (!jail && !unpublished) return []
    const why = unpublished ? 'something is unpublished' : 'the sandbox would refuse to start'
    return manifests.filter(manifest => manifest.kind === 'Application').flatMap(manifest => [
      ...(at(manifest, 'spec', 'syncPolicy', 'automated') === undefined ? [] : [`${nameOf(manifest)} is synced by itself although ${why}.`]),
      ...(textAt(manifest, 'metadata', 'annotations', 'dream/held-back') === '' ? [`${nameOf(manifest)} does not say that it is held back, although ${why}.`] : [])
    ])
  }
}
