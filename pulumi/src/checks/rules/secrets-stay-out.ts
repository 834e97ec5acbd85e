import { at, listAt, textAt } from '../../json.ts'
import { nameOf } from '../../manifest.ts'
import { containersIn } from '../containers.ts'
import type { Rule } from '../rule.ts'

/** No secret is in git: a variable that holds one names a Secret that an operator makes. */
export const secretsStayOut: Rule = {
  name: 'secrets-stay-out',
  refuse: manifests => [
    ...manifests.filter(({ kind }) => kind === 'Secret').map(manifest => `${nameOf(manifest)} would be in git.`),
    ...containersIn(manifests).flatMap(({ shown, container }) => listAt(container, 'env')
      .filter(variable => /TOKEN|SECRET|PASSWORD|_KEY$/.test(textAt(variable, 'name')) && at(variable, 'valueFrom', 'secretKeyRef') === undefined)
      .map(variable => `${shown}: ${textAt(variable, 'name')} is not taken from a Secret.`))
  ]
}
