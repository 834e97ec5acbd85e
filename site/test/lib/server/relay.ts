import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import t, { type Test } from 'tap'
import { relay } from '../../../src/lib/server/relay.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

async function platform (t: Test, handler: Handler): Promise<{ platformUrl: string }> {
  const server = createServer(handler)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => { server.closeAllConnections(); server.close() })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { platformUrl: `http://127.0.0.1:${address.port}` }
}

function asked (request: Request): Parameters<typeof relay>[0] {
  return { request, requestId: 'request-1', client: '192.0.2.7' }
}

t.test('passes on what is safe and nothing else', async t => {
  let seen: IncomingMessage | undefined
  const config = await platform(t, (request, response) => {
    seen = request
    response.writeHead(202, { 'content-type': 'application/json', location: '/v1/apps/abc', 'set-cookie': 'a=b', server: 'x' })
    request.pipe(response)
  })
  const answer = await relay(asked(new Request('http://localhost:3000/v1/apps?x=1', {
    method: 'POST',
    body: '{"wish":"x"}',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k', cookie: 'secret=1', authorization: 'Bearer x', 'x-forwarded-for': 'forged' }
  })), config, fetch)
  t.equal(answer.status, 202)
  t.equal(await answer.text(), '{"wish":"x"}')
  t.equal(answer.headers.get('location'), '/v1/apps/abc')
  t.equal(answer.headers.get('x-request-id'), 'request-1')
  t.notOk(answer.headers.has('set-cookie'))
  t.notOk(answer.headers.has('server'))
  t.equal(seen?.url, '/v1/apps?x=1')
  t.match(seen?.headers, { 'idempotency-key': 'k', 'x-request-id': 'request-1', 'x-forwarded-for': '192.0.2.7' })
  t.notOk(seen?.headers.cookie)
  t.notOk(seen?.headers.authorization)
  t.notOk(seen?.headers.origin)
})

t.test('lets events through one by one and ends the call when the caller leaves', async t => {
  const left = Promise.withResolvers<void>()
  const config = await platform(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('data: first\n\n')
    response.on('close', () => left.resolve())
  })
  const leaving = new AbortController()
  const answer = await relay(asked(new Request('http://localhost:3000/v1/apps/abc/events', { signal: leaving.signal })), config, fetch)
  const first = await answer.body?.getReader().read()
  t.equal(new TextDecoder().decode(first?.value), 'data: first\n\n')
  leaving.abort()
  await left.promise
})

t.test('says plainly that the platform is away', async t => {
  t.intercept(console, 'error', { value: () => {} })
  const answer = await relay(asked(new Request('http://localhost:3000/v1/apps')), { platformUrl: 'http://127.0.0.1:1' }, fetch)
  t.equal(answer.status, 503)
  t.match(await answer.json(), { code: 'DRM_SITE_PLATFORM_UNREACHABLE', requestId: 'request-1' })
})
