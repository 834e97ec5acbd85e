import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { compileBlueprint } from './fixtures/compile.ts'
import { failedChecks, runApp } from './fixtures/run-app.ts'
import { readExample } from './fixtures/walk-through.ts'

const blueprint = readExample('volunteer-rota')
const bundle = await compileBlueprint(blueprint)

t.test('a rota keeps the rules and passes its checks', async t => {
  t.same(check(blueprint), [])
  t.same(await failedChecks(bundle), [])
})

t.test('a pattern and bounds speak with words of their own', async t => {
  const app = runApp(bundle, { seeded: true })
  t.teardown(() => app.close())
  const put = (json: object) => app.json('/api/volunteers/volunteer-1', { method: 'PATCH', json })
  t.match(await put({ badge: 'VR-10011', hours: 41 }), { status: 422, body: { fields: { badge: 'A badge is VR- and four digits, like VR-1001.', hours: 'Between 1 and 40 hours a week, please.' } } })
  t.match(await put({ badge: 'xVR-1001' }), { status: 422 })
  t.match(await put({ badge: 'VR-2001', hours: 40 }), { status: 200, body: { badge: 'VR-2001', hours: 40 } })
  const server = bundle.server.replace('field.pattern!==void 0', 'false')
  t.not(server, bundle.server)
  t.ok((await failedChecks({ ...bundle, server }, /as badge is refused/)).length > 0, 'the check notices a pattern that is not tried')
})
