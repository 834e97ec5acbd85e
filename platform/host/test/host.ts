import t from 'tap'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { createHost } from '../src/host.ts'
import { serveForTest } from '../src/serve-for-test.ts'
import { ended } from './fixtures/parrot-sandbox.ts'

const parrot = import.meta.resolve('./fixtures/parrot-sandbox.ts')

for (const where of ['in process', 'remote'] as const) {
  t.test(`a plugin called ${where}`, async t => {
    const { client, close } = await serveForTest('Sandbox', parrot, {}, where)
    t.teardown(close)

    t.test('answers with every value filled in', async t => {
      const { run } = await client.check({ appId: 'a', bundle: { assets: [{ content: new Uint8Array(300_000) }] } })
      t.equal(run?.appId, 'a')
      t.equal(run?.findings[0]?.message, '300000')
      t.same(run?.checks, [])
    })

    t.test('fails with its own code, message and status', async t => {
      await t.rejects(client.wake({ appId: 'dog' }), { code: 'DRM_PARROT_APP_UNKNOWN', message: 'There is no app dog. Name another.', statusCode: 404 })
    })

    t.test('keeps the inside of a bug to itself', async t => {
      await t.rejects(client.deploy({}), { code: 'DRM_WIRE_CALL_FAILED', message: /^((?!secret).)*$/ })
    })

    t.test('is told the request id', async t => {
      await t.rejects(client.remove({ appId: 'x' }, { requestId: 'request-7' }), { message: /request-7/ })
    })

    t.test('is ended at the deadline', async t => {
      await t.rejects(client.sleep({ appId: 'x' }, { timeoutMs: 50 }), { code: 'DRM_WIRE_DEADLINE_EXCEEDED', statusCode: 504 })
    })

    t.test('streams message after message', async t => {
      const lines = await Array.fromAsync(client.readLogs({ appId: 'dog', after: 4 }))
      t.same(lines.map(({ line }) => line?.sequence), [5, 6, 7])
    })

    t.test('fails inside a stream with its own code', async t => {
      await t.rejects(Array.fromAsync(client.readLogs({ appId: 'broken' })), { code: 'DRM_PARROT_APP_UNKNOWN' })
    })

    t.test('ends a stream whose reader has gone', async t => {
      ended.length = 0
      let read = 0
      for await (const _line of client.readLogs({ appId: 'endless' })) if (++read === 3) break
      for (let tries = 0; tries < 100 && ended.length === 0; tries++) await wait(10)
      t.same(ended, ['endless'])
    })

    t.test('ends a stream when the caller\'s signal says so', async t => {
      ended.length = 0
      const stop = new AbortController()
      setTimeout(() => { stop.abort() }, 50)
      t.equal((await Array.fromAsync(client.readLogs({ appId: 'endless' }, { signal: stop.signal }))).length, 3)
      for (let tries = 0; tries < 100 && ended.length === 0; tries++) await wait(10)
      t.same(ended, ['endless'])
    })
  })
}

t.test('a service', async t => {
  const { url, token, close } = await serveForTest('Sandbox', parrot, {}, 'remote')
  t.teardown(close)
  const call = async (headers: Record<string, string>, body = '{"appId":"a"}', path = '/dream.v1.Sandbox/Check') =>
    await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const authorization = `Bearer ${token}`

  t.test('speaks JSON to curl', async t => {
    const response = await call({ authorization })
    t.equal(response.status, 200)
    t.match(await response.json(), { run: { appId: 'a' } })
  })

  t.test('refuses a caller without the token, also with a wrong one', async t => {
    for (const given of [undefined, 'Bearer wrong']) {
      const response = await call(given === undefined ? {} : { authorization: given })
      t.equal(response.status, 401)
      t.match(await response.json(), { code: 'unauthenticated' })
    }
  })

  t.test('refuses a caller without the token however the path is written', async t => {
    for (const path of ['/%64ream.v1.Sandbox/Check', '/dream%2ev1.Sandbox/Check', '//dream.v1.Sandbox/Check', '/dream.v1.Sandbox/Check?x', '/nowhere']) {
      t.equal((await call({}, '{"appId":"a"}', path)).status, 401, path)
    }
  })

  t.test('refuses a browser even with the token', async t => {
    t.equal((await call({ authorization, origin: 'http://localhost:3000' })).status, 403)
  })

  t.test('refuses a body of another type, no JSON and wrong JSON', async t => {
    t.equal((await call({ authorization, 'content-type': 'text/plain' })).status, 415)
    t.equal((await call({ authorization }, '{')).status, 400)
    t.equal((await call({ authorization }, '{"appId":7}')).status, 400)
  })

  t.test('answers health and metrics without a token', async t => {
    t.match(await (await fetch(`${url}/health/ready`)).json(), { status: 'ready', kinds: { Sandbox: 'ready' } })
    t.equal((await fetch(`${url}/health/live`)).status, 200)
    t.match(await (await fetch(`${url}/metrics`)).text(), /http_requests_total/)
  })
})

t.test('a wrong configuration fails at boot with a sentence', async t => {
  const common = { service: 'test', dataDirectory: t.testdir(), logger: pino({ level: 'silent' }) }
  await t.rejects(createHost({ ...common, plugins: [{ kind: 'Sandbox', use: '@dream/no-such-plugin' }] }), { code: 'DRM_HOST_PLUGIN_UNKNOWN' })
  await t.rejects(createHost({ ...common, plugins: [{ kind: 'Planner', use: parrot }] }), { code: 'DRM_HOST_PLUGIN_SILENT' })
  await t.rejects(createHost({ ...common, plugins: [], listen: { host: '127.0.0.1', port: 1, token: '' } }), { code: 'DRM_HOST_TOKEN_MISSING' })
})

t.test('a service tells its plugins where others reach it', async t => {
  const listen = { host: '0.0.0.0', port: 8070, token: 'a token for tests only' }
  for (const [given, told] of [[{}, 'http://0.0.0.0:8070'], [{ url: 'http://sandbox:8070' }, 'http://sandbox:8070']] as const) {
    const host = await createHost({ service: 'test', plugins: [{ kind: 'Sandbox', use: parrot }], dataDirectory: t.testdir(), logger: pino({ level: 'silent' }), listen: { ...listen, ...given } })
    t.teardown(async () => { await host.close() })
    const answer = await host.app.inject({
      method: 'POST',
      url: '/dream.v1.Sandbox/DescribeSandbox',
      headers: { host: 'localhost:8070', authorization: `Bearer ${listen.token}`, 'content-type': 'application/json' },
      payload: '{}'
    })
    t.match(answer.json(), { plugin: { notes: [told] } })
  }
})

t.test('a service answers under the name at which others reach it, and no other', async t => {
  const listen = { host: '127.0.0.1', port: 8070, token: 'a token for tests only', url: 'http://sandbox:8070' }
  const host = await createHost({ service: 'test', plugins: [], dataDirectory: t.testdir(), logger: pino({ level: 'silent' }), listen })
  t.teardown(async () => { await host.close() })
  const status = async (name: string) => (await host.app.inject({ url: '/health/live', headers: { host: name } })).statusCode
  t.equal(await status('sandbox:8070'), 200)
  t.equal(await status('sandbox'), 403)
  t.equal(await status('planner:8070'), 403)
})
