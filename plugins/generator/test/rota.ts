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

t.test('who changed what is written down, is taken back, and goes with its kind', async t => {
  const app = runApp(bundle, { seeded: true })
  t.teardown(() => app.close())
  const history = async () => (await app.json('/api/shifts/shift-1/history')).body.items
  const put = (json: object) => app.json('/api/shifts/shift-1', { method: 'PATCH', json })
  t.same(await history(), [])
  await put({ title: 'Monday soup' })
  t.same(await history(), [], 'nothing became another')
  await put({ volunteer: 'volunteer-2', done: true })
  const [entry] = await history()
  t.match(entry, { what: 'change', who: null, changes: [{ key: 'done', from: false, to: true }, { key: 'volunteer', from: { id: 'volunteer-1', title: 'Amara Okafor' }, to: { id: 'volunteer-2', title: 'Ben Lindqvist' } }] })
  t.match(await app.json(`/api/shifts/shift-1/history/${entry.id}/restore`, { method: 'POST', json: {} }), { status: 200, body: { done: false, volunteer: { id: 'volunteer-1' } } })
  t.equal((await app.json(`/api/shifts/shift-2/history/${entry.id}/restore`, { method: 'POST', json: {} })).status, 404)
  await app.json('/api/shifts/shift-1', { method: 'DELETE' })
  t.equal((await app.json('/api/shifts/shift-1/history')).status, 404)
  const without = { ...blueprint, entities: blueprint.entities.slice(0, 1), pages: blueprint.pages.filter(({ id }) => id.startsWith('page.volunteers')).map(page => page.path === '/volunteers' ? { ...page, path: '/' } : page) }
  app.db.exec((await compileBlueprint(without, blueprint)).migration?.sql ?? 'nothing')
  t.same(app.db.prepare('select count(*) as n from "_history" where "entity" = \'shift\'').get()?.n, 0)
})
