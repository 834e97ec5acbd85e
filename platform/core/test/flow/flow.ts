import t from 'tap'
import { unavailable } from '../fixtures/fake-plugins.ts'
import { openCore } from '../fixtures/open-core.ts'

t.test('a wish becomes a running app with a first version', async t => {
  const { call, make, fake } = await openCore(t)
  const app = await make('A list of books')
  t.match(app, { name: 'A list of books', version: 1, state: 'running', change: { step: 'app', state: 'done', findings: [] }, findings: [] })
  t.equal(app.url, `http://${app.id}.localhost:8080/`)
  t.same(fake.calls, ['plan', 'generate', 'bundle', 'check', 'deploy'])
  t.equal(fake.deploys[0]?.data, 'new')
  const { json } = await call('GET', `/v1/apps/${app.id}/versions`)
  t.match(json.versions, [{ number: 1, title: 'A list of books', serving: true, restoredFrom: null }])
})

t.test('a request that is no app wish fails with an honest sentence', async t => {
  const { make, fake, call } = await openCore(t)
  fake.plan = async () => ({ verdict: 'not-an-app' })
  const app = await make('What is the capital of France?')
  t.match(app, { state: 'failed', version: 0, findings: [{ code: 'not-an-app', severity: 'error' }], change: { state: 'failed', findings: [{ code: 'not-an-app' }] } })
  t.same(fake.calls, ['plan'])
  t.same((await call('GET', `/v1/apps/${app.id}/versions`)).json, { versions: [] })
})

t.test('a failed change leaves state and version alone', async t => {
  const { call, make, settled, fake } = await openCore(t)
  const { id } = await make('books')
  fake.checkRun = () => ({ state: 'failed', checks: [{ name: 'a book can be added', element: 'book', passed: false, message: 'It cannot.' }] })
  t.equal((await call('POST', `/v1/apps/${id}/wishes`, { body: { wish: 'add films' } })).status, 202)
  t.match(await settled(id), {
    name: 'books', version: 1, state: 'running', findings: [],
    change: { step: 'run', state: 'failed', findings: [{ code: 'check-failed', where: 'book', message: 'A check of the app failed: a book can be added. It cannot.' }] }
  })
})

t.test('findings go back to the planner, and the plan it repairs is built', async t => {
  const { make, fake } = await openCore(t)
  const finding = { code: 'references-resolve', severity: 'error', where: 'dog', message: 'There is no dog.', suggestion: '' }
  fake.generateFindings = blueprint => blueprint.name === 'wrong' ? [finding] : []
  fake.plan = async ({ findings }) => ({ blueprint: { name: findings.length === 0 ? 'wrong' : 'right' } })
  t.match(await make('books'), { name: 'right', version: 1, state: 'running' })
  t.same(fake.plans[1]?.findings, [finding])
  t.same(fake.calls, ['plan', 'generate', 'plan', 'generate', 'bundle', 'check', 'deploy'])
})

t.test('what is stored is not told to the planner', async t => {
  const { call, make, settled, fake } = await openCore(t)
  const { id } = await make('books')
  const finding = { code: 'migration-works', severity: 'error', where: 'app', message: 'Two books are called "My diary".', suggestion: '' }
  fake.checkRun = () => ({ state: 'failed', findings: [finding] })
  await call('POST', `/v1/apps/${id}/wishes`, { body: { wish: 'titles are unique' } })
  t.match(await settled(id), { version: 1, change: { step: 'run', state: 'failed', findings: [finding] } })
  t.same(fake.plans.map(plan => plan.findings), [[], []])
})

t.test('a name of many letters is cut between two', async t => {
  const { call } = await openCore(t)
  const { json } = await call('POST', '/v1/apps', { body: { wish: `a${'🐕'.repeat(60)}` } })
  t.match(json.app.name, /^a🐕+…$/u)
})

t.test('the repair ends when the same plan comes back', async t => {
  const { make, fake } = await openCore(t)
  fake.generateFindings = () => [{ code: 'references-resolve', severity: 'error', where: 'dog', message: 'There is no dog.', suggestion: '' }]
  fake.plan = async () => ({ blueprint: { name: 'wrong' } })
  t.match(await make('books'), { state: 'failed', findings: [{ code: 'references-resolve' }] })
  t.same(fake.calls, ['plan', 'generate', 'plan'])
})

t.test('the repair ends after two rounds', async t => {
  const { make, fake } = await openCore(t)
  let round = 0
  fake.generateFindings = () => [{ code: 'references-resolve', severity: 'error', where: 'dog', message: 'There is no dog.', suggestion: '' }]
  fake.plan = async () => ({ blueprint: { name: `wrong ${++round}` } })
  t.match(await make('books'), { state: 'failed', findings: [{ code: 'references-resolve' }] })
  t.equal(round, 3)
})

t.test('a change that changes nothing says so', async t => {
  const { call, make, settled, fake } = await openCore(t)
  const { id } = await make('books')
  fake.plan = async ({ current }) => ({ blueprint: { ...current } })
  await call('POST', `/v1/apps/${id}/wishes`, { body: { wish: 'thank you' } })
  t.match(await settled(id), { version: 1, change: { state: 'failed', findings: [{ code: 'nothing-changed' }] } })
})

t.test('a change that loses data waits for consent', async t => {
  const { call, make, settled, fake } = await openCore(t)
  const book = { id: 'book', name: 'Book', plural: 'Books', fields: [{ id: 'book.rating', name: 'Rating' }] }
  fake.plan = async ({ wish }) => ({ blueprint: { name: wish?.text ?? '', entities: [book] } })
  const { id } = await make('books')
  fake.loses = ['book.rating', 'book']
  await call('POST', `/v1/apps/${id}/wishes`, { body: { wish: 'remove the rating' } })
  t.match(await settled(id), { version: 1, change: { state: 'failed', findings: [{ code: 'data-would-be-lost', where: 'book.rating, book', message: 'This deletes the books and what is in them.' }] } })
  await call('POST', `/v1/apps/${id}/wishes`, { body: { wish: 'remove the rating', allowDataLoss: true } })
  t.match(await settled(id), { version: 2, change: { state: 'done' } })
  t.equal(fake.deploys.at(-1)?.data, 'migrate')
})

t.test('changes of one app are made one after the other, each on the one before', async t => {
  const { call, make, fake } = await openCore(t)
  const { id } = await make('one')
  await Promise.all(['two', 'three'].map(async wish => await call('POST', `/v1/apps/${id}/wishes`, { body: { wish } })))
  for (let tries = 0; tries < 1000 && (await call('GET', `/v1/apps/${id}`)).json.version < 3; tries++) await new Promise(resolve => setTimeout(resolve, 10))
  const names = fake.plans.map(plan => [plan.wish?.text, plan.current?.name ?? ''])
  t.same(names[1]?.[1], 'one')
  t.same(names[2]?.[1], names[1]?.[0])
  t.same((await call('GET', `/v1/apps/${id}/versions`)).json.versions.map((version: { number: number }) => version.number), [3, 2, 1])
})

t.test('after a restart the flow goes on from the last artefact', async t => {
  const open = await openCore(t)
  const { fake } = open
  let reached = () => {}
  const checking = new Promise<void>(resolve => { reached = resolve })
  const { check } = fake.clients.sandbox
  fake.clients.sandbox.check = async (_request, options) => {
    reached()
    return await new Promise((_resolve, reject) => { options?.signal?.addEventListener('abort', () => { reject(new Error('stopped')) }) })
  }
  const { json: { app } } = await open.call('POST', '/v1/apps', { body: { wish: 'books' } })
  await checking
  fake.clients.sandbox.check = check
  const later = await open.restart()
  t.match(await later.settled(app.id), { version: 1, state: 'running' })
  t.same(fake.calls, ['plan', 'generate', 'bundle', 'check', 'deploy'])
})

t.test('a plugin that cannot be reached is asked again before the change fails', async t => {
  const { make, fake } = await openCore(t)
  const { generate } = fake.clients.generator
  let tries = 0
  fake.clients.generator.generate = async (request, options) => {
    if (++tries < 2) throw unavailable()
    return await generate(request, options)
  }
  t.match(await make('books'), { state: 'running' })
  fake.clients.generator.generate = async () => { throw new Error('a bug') }
  t.match(await make('films'), { state: 'failed', findings: [{ code: 'step-broke', message: /^The generator broke/ }] })
})
