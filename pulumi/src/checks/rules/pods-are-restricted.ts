import { nameOf, podIn } from '../../manifest.ts'
import { breaksRestricted } from '../pod-security/restricted.ts'
import type { Rule } from '../rule.ts'

/** Every pod keeps to the Pod Security Standard `restricted`. */
export const podsAreRestricted: Rule = {
  name: 'pods-are-restricted',
  refuse: manifests => manifests.flatMap(manifest => {
    const pod = podIn(manifest)
    return pod === undefined ? [] : breaksRestricted(pod).map(sentence => `${nameOf(manifest)}: ${sentence}.`)
  })
}
