import fastify from 'fastify'
import { Registry } from 'prom-client'
import t, { type Test } from 'tap'
import { observe } from '../src/observe.ts'

async function open (t: Test) {
  const app = fastify()
  t.teardown(async () => { await app.close() })
  await app.register(observe, { registry: new Registry() })
  app.get('/things/:id', async request => ({ id: request.id }))
  app.get('/broken', async () => { throw new Error('broken') })
  return app
}

t.test('requests are counted under the template of their route', async t => {
  const app = await open(t)
  await app.inject('/things/1')
  await app.inject('/things/2')
  await app.inject('/broken')
  await app.inject('/no/such/place/1')
  await app.inject('/no/such/place/2')
  const { body, headers } = await app.inject('/metrics')
  t.match(headers['content-type'], /text\/plain/)
  t.match(body, 'http_requests_total{method="GET",route="/things/:id",status="200"} 2')
  t.match(body, 'http_requests_total{method="GET",route="/broken",status="500"} 1')
  t.match(body, 'http_requests_total{method="GET",route="unknown",status="404"} 2')
  t.match(body, 'http_request_duration_seconds_count{method="GET",route="/things/:id",status="200"} 2')
})

t.test('the answer carries the request id, the caller\'s own when it is well-formed', async t => {
  const app = await open(t)
  const own = await app.inject({ url: '/things/1', headers: { 'x-request-id': 'caller-0001' } })
  t.equal(own.headers['x-request-id'], 'caller-0001')
  t.equal(own.json().id, 'caller-0001')
  const made = await app.inject({ url: '/things/1', headers: { 'x-request-id': 'bad id' } })
  t.match(made.headers['x-request-id'], /^[0-9a-f-]{36}$/)
})

t.test('an unusual method cannot grow the metrics', async t => {
  const app = await open(t)
  app.addHttpMethod('PURGE')
  app.route({ method: 'PURGE', url: '/pot', handler: async () => 'tea' })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  await (await fetch(`${address}/pot`, { method: 'PURGE' })).text()
  t.match((await app.inject('/metrics')).body, 'http_requests_total{method="other",route="/pot",status="200"} 1')
})
