import t from 'tap'
import { matrix } from '../../../src/checks/network/matrix.ts'
import { environments } from '../../../topology.ts'
import { committed } from '../../fixtures/committed.ts'

for (const environment of environments) {
  t.test(`in ${environment}, this is all that anybody reaches`, async t => {
    t.same(matrix(committed(environment)), [
      'a pod without labels here -> cluster dns TCP 53',
      'a pod without labels here -> cluster dns UDP 53',
      'persistence -> cluster dns TCP 53',
      'persistence -> cluster dns UDP 53',
      'planner -> cluster dns TCP 53',
      'planner -> cluster dns UDP 53',
      'planner -> the internet TCP 443',
      'planner -> the internet over IPv6 TCP 443',
      'platform -> cluster dns TCP 53',
      'platform -> cluster dns UDP 53',
      'platform -> persistence TCP 8060',
      'platform -> planner TCP 8090',
      'platform -> sandbox TCP 8070',
      'sandbox -> cluster dns TCP 53',
      'sandbox -> cluster dns UDP 53',
      'site -> cluster dns TCP 53',
      'site -> cluster dns UDP 53',
      'site -> platform TCP 8080'
    ])
  })
}

t.test('without policies everybody reaches everybody', async t => {
  const open = matrix(committed('staging').filter(({ kind }) => kind !== 'NetworkPolicy'))
  t.ok(open.includes('site -> planner TCP 8090'))
  t.ok(open.includes('a pod named site elsewhere -> persistence TCP 8060'))
  t.ok(open.includes('sandbox -> the cloud\'s metadata TCP 80'))
})
