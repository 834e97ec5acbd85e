import { textAt } from '../../json.ts'
import { labelsIn, nameOf, namespaceOf } from '../../manifest.ts'
import type { Rule } from '../rule.ts'

/** Everything is in the one namespace that the manifests make, which enforces `restricted`; Argo CD's own resources are in its namespace. */
export const namespaceIsNamed: Rule = {
  name: 'namespace-is-named',
  refuse (manifests) {
    const made = manifests.filter(({ kind }) => kind === 'Namespace')
    const name = made[0]?.metadata.name
    if (made.length !== 1 || name === undefined) return [`There are ${made.length} Namespaces; an environment is one.`]
    const problems = manifests.filter(manifest => manifest.kind !== 'Namespace' && namespaceOf(manifest) !== (manifest.apiVersion.startsWith('argoproj.io/') ? 'argocd' : name))
      .map(manifest => `${nameOf(manifest)} is not in the namespace ${name}.`)
    if (/^(default|argocd|kube-.*)$/.test(name)) problems.push(`${name} belongs to others.`)
    const level = 'pod-security.kubernetes.io/enforce'
    if (made.some(manifest => labelsIn(manifest)[level] !== 'restricted' || !/^v1\.\d+$/.test(textAt(manifest, 'metadata', 'labels', `${level}-version`)))) {
      problems.push(`Namespace ${name} does not enforce the Pod Security Standard "restricted" of a named version.`)
    }
    return problems
  }
}
