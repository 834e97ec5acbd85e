import t from 'tap'
import { openCore, } from '../fixtures/open-core.ts'
import { unavailable } from '../fixtures/fake-plugins.ts'

t.test('plugins say who they are and where', async t => {
  const { call } = await openCore(t)
  t.match((await call('GET', '/v1/plugins')).json.plugins, [
    { kind: 'Planner', name: 'fake-planner', where: 'in process', health: 'ready' },
    { kind: 'Generator' },
    { kind: 'Sandbox', isolation: 'jail' },
    { kind: 'Persistence', name: '@dream/persistence', variant: 'sqlite' }
  ])
})

t.test('the platform is ready when every plugin is', async t => {
  const { call, fake } = await openCore(t)
  t.equal((await call('GET', '/health/live')).status, 200)
  t.match(await call('GET', '/health/ready'), { status: 200, json: { status: 'ready' } })
  fake.clients.planner.describePlanner = async () => { throw unavailable() }
  t.match(await call('GET', '/health/ready'), { status: 503, json: { status: 'not ready', kinds: { Planner: 'unreachable', Sandbox: 'ready' } } })
  t.equal((await call('GET', '/health/live')).status, 200)
})

t.test('logs are lines of JSON, or one object where JSON is asked for', async t => {
  const { call, make } = await openCore(t)
  const { id } = await make('books')
  t.match(JSON.parse((await call('GET', `/v1/apps/${id}/logs`)).text), { sequence: 1, text: 'hello' })
  t.match((await call('GET', `/v1/apps/${id}/logs`, { headers: { accept: 'application/json' } })).json, { lines: [{ text: 'hello' }] })
})

t.test('the API describes itself', async t => {
  const { call } = await openCore(t)
  const { json } = await call('GET', '/v1/openapi.json')
  t.match(json, { openapi: /^3\.1/, info: { title: 'Dream' } })
  t.same(Object.keys(json.paths).sort(), [
    '/health/live', '/health/ready', '/v1/apps', '/v1/apps/{id}', '/v1/apps/{id}/events', '/v1/apps/{id}/export', '/v1/apps/{id}/logs', '/v1/apps/{id}/restore',
    '/v1/apps/{id}/versions', '/v1/apps/{id}/versions/{n}', '/v1/apps/{id}/versions/{n}/blueprint', '/v1/apps/{id}/versions/{n}/changes', '/v1/apps/{id}/versions/{n}/checks',
    '/v1/apps/{id}/versions/{n}/code', '/v1/apps/{id}/versions/{n}/intent', '/v1/apps/{id}/versions/{n}/restore', '/v1/apps/{id}/versions/{n}/wish',
    '/v1/apps/{id}/wishes', '/v1/blueprint.schema.json', '/v1/patch.schema.json', '/v1/plan', '/v1/plugins'
  ])
})
