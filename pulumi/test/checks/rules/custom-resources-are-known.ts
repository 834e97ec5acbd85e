import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { customResourcesAreKnown } from '../../../src/checks/rules/custom-resources-are-known.ts'
import { environments } from '../../../topology.ts'
import { changed, withAnother } from '../../fixtures/changed.ts'
import { committed, pulumi } from '../../fixtures/committed.ts'

const folder = join(pulumi, '../../shared/schemas/crds')
const skip = existsSync(folder) ? {} : { skip: 'not run: ../shared is not beside this clone' }

t.test('custom resources keep to their definitions', skip, async t => {
  const rule = customResourcesAreKnown(folder)
  for (const environment of environments) t.same(await rule.refuse(committed(environment)), [], environment)
})

t.test('refuses', skip, async t => {
  const rule = customResourcesAreKnown(folder)
  const staging = committed('staging')
  const refused = {
    'a misspelt field': changed(staging, 'Application/dream-staging', 'spec.syncPolicy.syncOption', []),
    'a misspelt field deep inside': changed(staging, 'Application/dream-staging', 'spec.syncPolicy.retry.backoff.maximum', '5m'),
    'a wrong type': changed(staging, 'AppProject/dream-staging', 'spec.sourceRepos', 'all'),
    'a required field missing': changed(staging, 'Application/dream-staging', 'spec.project', undefined),
    'a kind that nobody defines': withAnother(staging, { apiVersion: 'argoproj.io/v1alpha1', kind: 'Aplication', metadata: { name: 'x', namespace: 'argocd' } })
  }
  for (const [what, manifests] of Object.entries(refused)) t.ok((await rule.refuse(manifests)).length > 0, what)
})
