import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { fastify } from 'fastify'
import t, { type Test } from 'tap'
import { metricsRegistry } from '@dream/observability/metrics'
import { startTelemetry } from '@dream/observability/telemetry'
import { createInProcessTransport } from '../../src/rpc/in-process.ts'
import { serveForTest } from '../../src/serve-for-test.ts'
import { ended } from '../fixtures/parrot-sandbox.ts'

const parrot = import.meta.resolve('../fixtures/parrot-sandbox.ts')

/** A route that sends what `answer` makes of the body, called without a socket. */
async function openRoute (t: Test, answer: (body: unknown) => unknown) {
  const app = fastify()
  t.teardown(async () => { await app.close() })
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => { done(null, body) })
  app.post('/call', async (request, reply) => await reply.send(await answer(request.body)))
  await app.ready()
  const outgoing = { path: '/call', headers: { 'content-type': 'application/proto' }, body: Buffer.from('asked'), signal: undefined, timeoutMs: undefined }
  return { ...createInProcessTransport(app), outgoing }
}

t.test('a route answers with status and bytes, also where there is none', async t => {
  const { unary, outgoing } = await openRoute(t, body => `${String(body)} and answered`)
  const { status, body } = await unary(outgoing)
  t.equal(status, 200)
  t.equal(Buffer.from(body).toString(), 'asked and answered')
  t.equal((await unary({ ...outgoing, path: '/nowhere' })).status, 404)
})

t.test('a stream goes at its reader\'s pace and ends with its reader', async t => {
  let made = 0
  const source = new Readable({ read () { made++; this.push(Buffer.alloc(64 * 1024)) } })
  const { stream, outgoing } = await openRoute(t, () => source)
  const { body } = await stream(outgoing)
  await wait(20)
  const ahead = made
  t.ok(ahead < 10, `${ahead} chunks were made before one was read`)
  let read = 0
  for await (const chunk of body) {
    read += chunk.length
    if (read >= 50 * 64 * 1024) break
  }
  t.ok(made >= 50)
  await wait(20)
  t.ok(source.destroyed)
})

t.test('a stream that breaks off breaks off for its reader', async t => {
  const { stream, outgoing } = await openRoute(t, () => Readable.from((async function * () {
    yield 'begun'
    throw new Error('no more')
  })()))
  const { body } = await stream(outgoing)
  await t.rejects(Array.fromAsync(body))
})

t.test('a stream that is refused has a status and a body', async t => {
  const { stream, outgoing } = await openRoute(t, () => { throw new Error('no') })
  const { status, body } = await stream(outgoing)
  t.equal(status, 500)
  t.match(Buffer.concat(await Array.fromAsync(body)).toString(), '"statusCode":500')
})

t.test('a call is counted under its route', async t => {
  const { client, close } = await serveForTest('Sandbox', parrot, {}, 'in process')
  t.teardown(close)
  const counted = async (): Promise<number> => {
    const [, count = '0'] = /http_requests_total\{method="POST",route="\/dream.v1.Sandbox\/Wake",status="404"\} (\d+)/.exec(await metricsRegistry.metrics()) ?? []
    return Number(count)
  }
  const before = await counted()
  await t.rejects(client.wake({ appId: 'dog' }))
  t.equal(await counted(), before + 1)
})

t.test('caller and callee are in one trace', async t => {
  const spans: { name: string, traceId: string, spanId: string, parent: string | undefined }[] = []
  const telemetry = await startTelemetry('test', [{
    onStart () {},
    onEnd: span => { spans.push({ name: span.name, ...span.spanContext(), parent: span.parentSpanContext?.spanId }) },
    forceFlush: async () => {},
    shutdown: async () => {}
  }])
  t.teardown(telemetry.stop)
  const { client, close } = await serveForTest('Sandbox', parrot, {}, 'in process')
  t.teardown(close)
  await client.check({ appId: 'a' })
  await wait(20)
  const [caller, ...others] = spans.filter(({ parent }) => parent === undefined)
  t.same(others, [], 'nothing else begins a trace')
  t.equal(caller?.name, 'dream.v1.Sandbox/Check')
  t.ok(spans.some(({ name, traceId, spanId }) => name === caller?.name && traceId === caller?.traceId && spanId !== caller?.spanId), 'the callee has a span in it')
})

t.test('a stream whose caller goes at once has an end', async t => {
  const { client, close } = await serveForTest('Sandbox', parrot, {}, 'in process')
  t.teardown(close)
  for (const signal of [AbortSignal.abort(), abortedNext()]) {
    ended.length = 0
    const first = client.readLogs({ appId: 'patient', after: 0, follow: true }, { signal })[Symbol.asyncIterator]().next()
    t.match(await first, { done: true })
    await wait(5)
    t.same(ended, ['patient'])
  }
})

function abortedNext (): AbortSignal {
  const controller = new AbortController()
  queueMicrotask(() => { controller.abort() })
  return controller.signal
}
