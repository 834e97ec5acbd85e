import t from 'tap'
import { compileBlueprint, readBlueprint } from './fixtures/compile.ts'
import { checksOf, failedChecks, runApp } from './fixtures/run-app.ts'

t.test('the dog walker\'s app passes its own checks', async t => {
  const bundle = await compileBlueprint(readBlueprint('dog-walking'))
  const names = checksOf(bundle).map(check => check.name)
  t.ok(names.includes('a client can be added'))
  t.ok(names.includes('a walk without a date is refused'))
  t.ok(names.includes('a dog belongs to a client'))
  t.equal(new Set(names).size, names.length, 'no two are called the same')
  t.same(await failedChecks(bundle), [])
})

t.test('the dog walker\'s story works', async t => {
  const bundle = await compileBlueprint(readBlueprint('dog-walking'))
  const app = runApp(bundle, { seeded: true })
  t.teardown(() => app.close())
  t.same((await app.json('/api/_samples')).body, { count: 8 })
  const client = await app.json('/api/clients', { method: 'POST', json: { name: 'Ada', phone: '+44 20 1234' } })
  t.equal(client.status, 201)
  const dog = await app.json('/api/dogs', { method: 'POST', json: { name: 'Pixel', client: client.body.id } })
  t.same(dog.body.client, { id: client.body.id, title: 'Ada' })
  const walk = await app.json('/api/walks', { method: 'POST', json: { price: 2500, duration: 30, dog: dog.body.id } })
  t.match(walk.body, { date: '2026-11-23', paid: false, dog: { title: 'Pixel' } })
  t.match((await app.json(`/api/clients/${client.body.id}`)).body, { dogs: 1 })
  const unpaid = await app.json('/api/walks?view=page.walks.unpaid&sort=-date')
  t.equal(unpaid.body.total, 3)
  const totals = await app.json('/api/_blocks/page.overview.totals')
  t.same(totals.body.groups.map((group: { key: string, value: number }) => [group.key, group.value]), [['2026-11', 5700], ['2026-10', 2200]])
  t.match((await app.json('/api/_blocks/page.overview.due')).body, { overdueTotal: 1, upcomingTotal: 2 })
  t.same((await app.json('/api/_samples', { method: 'DELETE' })).body, { removed: 8 })
  t.equal((await app.json('/api/walks')).body.total, 1, 'own rows stay')
  t.same((await app.json('/api/_samples/restore', { method: 'POST' })).body, { restored: 8 })
  t.same((await app.json('/api/_samples')).body, { count: 8 }, 'removing them is undone')
  t.same((await app.json('/api/_samples', { method: 'DELETE' })).body, { removed: 8 })
  t.match((await (await app.fetch('/walks/unpaid')).text()), /<script type="module" src="\/assets\/app-/)
  t.same(app.log, [])
})

t.test('a sample that somebody has changed is theirs and stays', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('dog-walking')), { seeded: true })
  t.teardown(() => app.close())
  const [walk] = (await app.json('/api/walks')).body.items
  t.match((await app.json(`/api/walks/${walk.id}`, { method: 'PATCH', json: { price: 3100 } })).body, { sample: false })
  await app.json('/api/_samples', { method: 'DELETE' })
  t.match((await app.json('/api/walks')).body, { total: 1, items: [{ id: walk.id, price: 3100, dog: { id: walk.dog.id } }] }, 'with the dog it belongs to')
})

t.test('large amounts add up, and larger ones are refused', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('dog-walking')), { seeded: true })
  t.teardown(() => app.close())
  const dog = (await app.json('/api/dogs')).body.items[0].id
  const walk = async (price: number) => (await app.json('/api/walks', { method: 'POST', json: { price, duration: 30, dog } })).status
  for (let time = 0; time < 3; time++) t.equal(await walk(1e12), 201)
  t.equal(await walk(9007199254740991), 422)
  t.equal((await app.json('/api/_blocks/page.overview.totals')).status, 200)
})
