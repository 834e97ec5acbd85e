import t from 'tap'
import { compileBlueprint, readBlueprint } from './fixtures/compile.ts'
import { failedChecks, runApp } from './fixtures/run-app.ts'

t.test('an app with every field type and every block passes its checks', async t => {
  t.same(await failedChecks(await compileBlueprint(readBlueprint('workshop'))), [])
})

t.test('computed values, groups and filters give what they say', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('workshop')), { seeded: true })
  t.teardown(() => app.close())
  t.match((await app.json('/api/tasks/task-1')).body, { total: 9000, late: false, urgent: false, customer_name: 'Jonas Weber (Mend the chain)', due: '2026-11-24T15:30' })
  t.match((await app.json('/api/customers/customer-1')).body, { spent: 9000, open_tasks: 1, referred_by: null })
  t.match((await app.json('/api/customers/customer-2')).body, { referred_by: { id: 'customer-1', title: 'Jonas Weber' } })
  const ask = async (block: string) => (await app.json(`/api/_blocks/page.overview.${block}`)).body
  t.same((await ask('by-status')).groups.map((group: { key: string }) => group.key), ['open', 'done'], 'choices keep their order')
  t.same((await ask('by-customer')).groups, [{ key: 'customer-2', title: 'Aylin Kaya', value: 10000 }, { key: 'customer-1', title: 'Jonas Weber', value: 9000 }])
  t.same((await ask('by-week')).groups.map((group: { key: string }) => group.key), ['2026-W48', '2026-W47'])
  t.equal((await app.json('/api/tasks?view=page.late.done')).body.total, 1)
  t.equal((await app.json('/api/tasks?filter.due.from=2026-11-24&filter.due.to=2026-11-24')).body.total, 1)
  t.equal((await app.json('/api/tasks?search=jonas%20chain')).body.total, 1, 'words may be in different places')
  t.same((await app.json('/api/tasks?sort=customer')).body.items.map((item: { id: string }) => item.id), ['task-2', 'task-1'])
})

t.test('percent and stars are filtered, sorted and averaged', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('workshop')), { seeded: true })
  t.teardown(() => app.close())
  const ids = async (query: string) => (await app.json(`/api/tasks?${query}`)).body.items.map((item: { id: string }) => item.id)
  t.same(await ids('sort=-progress'), ['task-2', 'task-1'])
  t.same(await ids('filter.rating.from=4'), ['task-2'])
  t.same(await ids('filter.progress.to=50'), ['task-1'])
  t.same((await app.json('/api/_blocks/page.overview.by-rating')).body.groups, [{ key: '4', title: '', value: 100 }, { key: '', title: '', value: 35 }])
  const put = async (values: object) => (await app.json('/api/tasks/task-1', { method: 'PATCH', json: values })).body
  t.match(await put({ progress: 130.5, rating: 5 }), { progress: 130.5, rating: 5 }, 'more than everything is fine')
  t.match(await put({ progress: '40 %', rating: 6 }), { fields: { progress: 'Progress must be a number of percent, like 45.', rating: 'Rating must be 1 to 5 stars.' } })
  t.match(await put({ progress: -1, rating: 2.5 }), { fields: { progress: 'Progress can\'t be negative.', rating: 'Rating must be 1 to 5 stars.' } })
  t.match((await app.json('/openapi.json')).body.components.schemas['task.input'].properties, { progress: { type: ['number', 'null'], minimum: 0 }, rating: { type: ['integer', 'null'], minimum: 1, maximum: 5 } })
})

t.test('tags, several choices and colours are tidied, found and filtered', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('workshop')), { seeded: true })
  t.teardown(() => app.close())
  const ids = async (query: string) => (await app.json(`/api/tasks?sort=title&${query}`)).body.items.map((item: { id: string }) => item.id)
  t.same(await ids('filter.tags=express'), ['task-1', 'task-2'], 'however it is written')
  t.same(await ids('filter.tags=expr'), [], 'only the whole word')
  t.same(await ids('filter.tools=stand'), ['task-1'])
  t.same(await ids('filter.paint=%23C8102E'), ['task-1'])
  t.same(await ids('search=winter'), ['task-2'])
  t.same(await ids('search=%5B'), [], 'what is stored around the words is not found')
  t.same(await ids('view=page.late.express'), ['task-1', 'task-2'])
  const put = async (values: object) => (await app.json('/api/tasks/task-1', { method: 'PATCH', json: values })).body
  t.match(await put({ tags: [' wheel ', 'Wheel', '', 'a  b', 'say "hi", \\'], tools: ['pump', 'chain-tool', 'pump'], paint: 'FA0' }), { tags: ['wheel', 'a b', 'say "hi", \\'], tools: ['chain-tool', 'pump'], paint: '#ffaa00' })
  t.same(await ids('view=page.late.express'), ['task-2'])
  t.match(await put({ tags: 'one', tools: ['hammer'], paint: 'url(x)' }), { fields: { tags: 'Tags must be a list of words.', tools: 'Please choose among the given values: Tools.', paint: 'Paint must be a colour like #3366ff.' } })
  t.match(await put({ tags: ['x'.repeat(61)], tools: [1] }), { fields: { tags: 'Tags: one word can have at most 60 characters.', tools: 'Tools must be a list of words.' } })
  t.match(await put({ tags: Array.from({ length: 51 }, (_, index) => `w${index}`) }), { fields: { tags: 'Tags can have at most 50 words.' } })
  const per = async (block: string) => (await app.json(`/api/_blocks/page.overview.${block}`)).body.groups.map((group: { key: string, value: number }) => [group.key, group.value])
  await put({ tags: ['Winter'], tools: ['stand', 'chain-tool'] })
  t.same(await per('by-tags'), [['city bike', 1], ['express', 1], ['loan', 1], ['Winter', 2]])
  t.same(await per('by-tools'), [['chain-tool', 1], ['stand', 1], ['', 1]], 'in the order of the choices, then none')
  t.match(await put({ tags: [], tools: [' '] }), { tags: null, tools: null })
})

t.test('what an address asks wrongly is refused without a trace of the inside', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('workshop')))
  t.teardown(() => app.close())
  for (const path of ['/api/tasks?sort=id;drop', '/api/tasks?view=x', '/api/tasks?page=0', '/api/tasks?filter.constructor=1', '/api/tasks?filter.hours.from=x', '/api/tasks?colour=1', '/api/tasks?filter.hours.near=1', '/api/tasks?pageSize=201']) {
    const { status, body } = await app.json(path)
    t.equal(status, 400, path)
    t.equal(body.code, 'bad-query', path)
  }
  t.equal((await app.json('/api/_blocks/constructor')).status, 404)
  t.equal((await app.json('/api/tasks/1', { method: 'PUT', json: {} })).status, 404)
  t.equal((await app.json('/api/tasks', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } })).status, 400)
  t.equal((await app.json('/api/tasks', { method: 'POST', json: [] })).status, 400)
  t.equal((await app.json('/api/tasks', { method: 'POST', json: { title: 'x'.repeat(300_000) } })).status, 413)
  t.equal((await app.json('/api/tasks', { method: 'POST', body: '{"__proto__":{"title":"x"}}', headers: { 'content-type': 'application/json' } })).status, 422)
  app.db.exec('drop table "task"')
  const broken = await app.json('/api/tasks')
  t.equal(broken.status, 500)
  t.notMatch(broken.body.message, /table/)
  t.match(app.log[0], /no such table/)
})

t.test('restoring is refused when the unique value is taken meanwhile', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('workshop')))
  t.teardown(() => app.close())
  const add = async (name: string) => (await app.json('/api/customers', { method: 'POST', json: { name, email: 'a@example.com' } }))
  const first = await add('First')
  t.equal((await add('Second')).body.fields.email, 'E-mail is already taken.')
  await app.json(`/api/customers/${first.body.id}`, { method: 'DELETE' })
  t.equal((await add('Third')).status, 201)
  t.equal((await app.json(`/api/customers/${first.body.id}/restore`, { method: 'POST' })).status, 409)
})

t.test('a sample that an own record belongs to stays when samples are removed', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('workshop')), { seeded: true })
  t.teardown(() => app.close())
  await app.json('/api/tasks', { method: 'POST', json: { title: 'Mine', customer: 'customer-2' } })
  t.same((await app.json('/api/_samples', { method: 'DELETE' })).body, { removed: 2 })
  t.match((await app.json('/api/customers')).body.items.map((item: { id: string, sample: boolean }) => [item.id, item.sample]), [['customer-2', false], ['customer-1', false]])
})
