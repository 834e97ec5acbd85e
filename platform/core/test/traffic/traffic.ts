import { WebSocket, WebSocketServer } from 'ws'
import t, { type Test } from 'tap'
import { openCore, send, sendBytes } from '../fixtures/open-core.ts'

async function openApp (t: Test) {
  const open = await openCore(t)
  const { id } = await open.make('books')
  const host = `${id}.localhost:${open.port}`
  const get = async (path: string, headers: Record<string, string> = {}) => await send(open.port, { method: 'GET', path, headers: { host, ...headers } })
  return { ...open, id, host, get }
}

t.test('a request for an app\'s host reaches the app alone, whatever its path', async t => {
  const { get, id } = await openApp(t)
  for (const path of ['/', '/api/books?page=2', '/v1/apps', `/v1/apps/${id}`, '/health/live', '/metrics', '//v1/apps', '/%2e%2e/v1']) {
    t.equal((await get(path)).text, `GET ${path}`)
  }
  t.equal((await get('http://localhost:8080/v1/apps')).text, 'GET /v1/apps')
})

t.test('the app sees the caller\'s headers, without those of the connection and of Dream', async t => {
  const { get, fake, host } = await openApp(t)
  fake.answer = (request, response) => { response.end(JSON.stringify(request.headers)) }
  const { json } = await get('/', {
    authorization: 'Bearer app', cookie: 'a=1', connection: 'x-own, close', 'x-own': '1', te: 'trailers', 'proxy-authorization': 'x',
    'x-forwarded-for': '6.6.6.6', 'x-forwarded-host': 'evil', forwarded: 'for=6.6.6.6', 'x-real-ip': '6.6.6.6', 'x-dream-user': 'admin', 'X-Dream-Role': 'owner'
  })
  t.match(json, { host, authorization: 'Bearer app', cookie: 'a=1', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': host, 'x-forwarded-proto': 'http' })
  for (const name of ['x-own', 'te', 'proxy-authorization', 'forwarded', 'x-real-ip', 'x-dream-user', 'x-dream-role']) t.notOk(name in json, name)
})

t.test('the app\'s answer may be framed by the site, and its cookies stay its own', async t => {
  const { get, fake } = await openApp(t)
  fake.answer = (_request, response) => {
    response.writeHead(201, 'Made', ['content-type', 'text/plain', 'content-security-policy', 'default-src \'none\'', 'set-cookie', 'a=1; Path=/', 'set-cookie', 'b=2; Domain=localhost', 'keep-alive', 'timeout=1', 'x-dream-secret', 'x', 'x-own', 'y'])
    response.end('made')
  }
  const { status, headers, text } = await get('/')
  t.equal(status, 201)
  t.equal(text, 'made')
  t.same(headers['set-cookie'], ['a=1; Path=/'])
  t.match(headers['content-security-policy'], /^default-src 'none', default-src 'self';.*; frame-ancestors http:\/\/localhost:3999 http:\/\/127.0.0.1:3999$/)
  t.equal(headers['x-own'], 'y')
  t.notOk('x-dream-secret' in headers)
})

t.test('bodies are streamed in both directions', async t => {
  const { port, host, fake } = await openApp(t)
  fake.answer = (request, response) => { request.pipe(response) }
  const body = 'x'.repeat(300_000)
  t.equal((await send(port, { method: 'POST', path: '/echo', headers: { host }, text: body })).text, body)
  const chunked = await sendBytes(port, `POST /echo HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n`)
  t.match(chunked, /^HTTP\/1\.1 200/)
  t.match(chunked.replace(/\r\n[0-9a-f]+\r\n/g, ''), /hello.*world/s)
})

t.test('an answer of a known length comes whole, in however many pieces', async t => {
  const { port, host, get, fake } = await openApp(t)
  for (const pieces of [['x'], ['x'.repeat(20_000)], ['x'.repeat(100_000), 'y'.repeat(200_000)], ['x', '', 'y', 'z'.repeat(70_000)]]) {
    fake.answer = async (_request, response) => {
      response.setHeader('content-length', pieces.join('').length)
      for (const piece of pieces) {
        response.write(piece)
        await new Promise(resolve => setTimeout(resolve, 2))
      }
      response.end()
    }
    t.equal((await get('/')).text, pieces.join(''), `${pieces.length} pieces`)
  }
  for (const status of [200, 204, 304]) {
    fake.answer = (_request, response) => { response.writeHead(status, status === 200 ? { 'content-length': 0 } : {}).end() }
    t.match(await get('/'), { status, text: '' })
  }
  fake.answer = (_request, response) => { response.writeHead(200, { 'content-length': 5 }).end() }
  t.match(await send(port, { method: 'HEAD', path: '/', headers: { host } }), { status: 200, headers: { 'content-length': '5' }, text: '' })
})

t.test('an answer that breaks off is not taken for a whole one', async t => {
  const { get, fake } = await openApp(t)
  fake.answer = (_request, response) => {
    response.writeHead(200, { 'content-length': 10 })
    response.write('short', () => { response.destroy() })
  }
  await t.rejects(get('/'), { code: 'ECONNRESET' })
})

t.test('an event stream arrives as it is written', async t => {
  const { port, host, fake } = await openApp(t)
  let write = (_text: string) => {}
  fake.answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.flushHeaders()
    write = text => { response.write(text) }
  }
  const seen = await sendBytes(port, `GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`, text => {
    if (text.includes('\r\n\r\n') && !text.includes('data: one')) write('data: one\n\n')
    else if (text.includes('data: one') && !text.includes('data: two')) write('data: two\n\n')
    return text.includes('data: two')
  })
  t.match(seen, /data: one/)
})

t.test('a WebSocket reaches the app and back', async t => {
  const { port, host, id, fake } = await openApp(t)
  const sockets = new WebSocketServer({ noServer: true })
  fake.serverOf(id)?.on('dream-upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, accepted => {
      accepted.on('message', data => { accepted.send(`${request.url} ${request.headers['x-dream-user'] ?? 'nobody'} ${String(data)}`) })
    })
  })
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { headers: { host, 'x-dream-user': 'admin' } })
  const answer = await new Promise<string>((resolve, reject) => {
    socket.on('open', () => { socket.send('hello') }).on('message', data => { resolve(String(data)) }).on('error', reject)
  })
  t.equal(answer, '/live nobody hello')
  socket.close()
  await new Promise(resolve => { socket.on('close', resolve) })
})

t.test('a page of elsewhere opens no WebSocket to an app', async t => {
  const { port, host, id, fake } = await openApp(t)
  let reached = 0
  fake.serverOf(id)?.on('dream-upgrade', (_request, socket) => {
    reached++
    socket.end('HTTP/1.1 101 Yes\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  })
  const upgrade = async (origin: string): Promise<string> =>
    await sendBytes(port, `GET /live HTTP/1.1\r\nHost: ${host}\r\n${origin}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
  const foreign = ['https://evil.example', 'null', 'http://localhost:3999', `http://localhost:${port}`, `http://abcdefghij.localhost:${port}`, `http://${id}.localhost`, `http://${host}.evil.example`, `http://${host}\r\nOrigin: http://${host}`]
  for (const origin of foreign) t.match(await upgrade(`Origin: ${origin}\r\n`), /^HTTP\/1\.1 403[^]*DRM_TRAFFIC_ORIGIN_FOREIGN/, origin)
  t.equal(reached, 0)
  for (const origin of ['', `Origin: http://${host}\r\n`, `Origin: https://${host}\r\n`]) t.match(await upgrade(origin), /^HTTP\/1\.1 101/, origin)
  t.equal(reached, 3)
})

t.test('what a sandbox answers itself is not reached through an app\'s address', async t => {
  const { get, fake, port, host, id } = await openApp(t)
  let seen = 0
  fake.answer = (_request, response) => { seen++; response.end() }
  fake.serverOf(id)?.on('dream-upgrade', (_request, socket) => { seen++; socket.destroy() })
  for (const path of ['/.dream/alive', '/.dream', '/.dream/?a', '/%2edream/warm', '/.%64ream/alive', '/.dream%2falive', '//.dream/alive', '/a/../.dream/alive', '/a/%2e%2e/.dream/alive', '/.\\..\\.dream/alive', '/.DREAM/alive', 'http://x/.dream/alive']) {
    t.match(await get(path), { status: 404, json: { code: 'DRM_TRAFFIC_PATH_RESERVED', requestId: String } }, path)
  }
  t.match(await sendBytes(port, `GET /%2edream/alive HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`), /^HTTP\/1\.1 404/)
  t.equal(seen, 0)
  for (const path of ['/dream/', '/.dreams', '/a/.dream/', '/?a=/.dream/', '/%', '/%252edream/']) t.equal((await get(path)).status, 200, path)
})

t.test('an upgraded answer\'s headers are no way around those of other answers', async t => {
  const { port, host, id, fake } = await openApp(t)
  fake.serverOf(id)?.on('dream-upgrade', (_request, socket) => {
    t.teardown(() => { socket.destroy() })
    socket.write('HTTP/1.1 101 Yes\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: abc\r\nSet-Cookie: evil=1; Domain=localhost\r\nSet-Cookie: own=1\r\nX-Dream-Secret: x\r\n\r\n')
  })
  const answer = await sendBytes(port, `GET /a HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, text => text.includes('\r\n\r\n'))
  t.match(answer, /^HTTP\/1\.1 101 /)
  for (const kept of [/^connection: upgrade\r$/im, /^upgrade: websocket\r$/im, /^sec-websocket-accept: abc\r$/im, /^set-cookie: own=1\r$/im]) t.match(answer, kept)
  t.notMatch(answer, /evil|x-dream/i)
})

t.test('an upgrade the app does not want cannot be used to speak to it', async t => {
  const { port, host, id, fake } = await openApp(t)
  const seen: string[] = []
  fake.serverOf(id)?.on('dream-upgrade', (request, socket) => {
    seen.push(request.url)
    socket.on('data', (chunk: Buffer) => { seen.push(String(chunk)) })
    t.teardown(() => { socket.destroy() })
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nno')
  })
  const answer = await sendBytes(port, `GET /a HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: ${host}\r\nX-Dream-User: admin\r\n\r\n`)
  t.match(answer, /^HTTP\/1\.1 200[^]*no$/)
  t.same(seen, ['/a'])
})

t.test('upgrades of the platform itself are refused', async t => {
  const { port } = await openCore(t)
  t.match(await sendBytes(port, `GET /v1/apps HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`), /^HTTP\/1\.1 404[^]*"DRM_API_ROUTE_UNKNOWN".*"requestId"/)
})

t.test('a sleeping app is woken once for all who wait', async t => {
  const { get, fake, id } = await openApp(t)
  await get('/')
  await fake.sleep(id)
  fake.calls.length = 0
  const answers = await Promise.all(Array.from({ length: 20 }, async (_, index) => await get(`/${index}`)))
  t.ok(answers.every(({ status }) => status === 200))
  t.same(fake.calls, ['wake'])
})

t.test('an app that went away unnoticed is woken again', async t => {
  const { get, fake, id, port, host } = await openApp(t)
  await get('/')
  const server = fake.serverOf(id)
  server?.closeAllConnections()
  await fake.clients.sandbox.sleep({ appId: id })
  t.equal((await get('/again')).text, 'GET /again')
  await fake.clients.sandbox.sleep({ appId: id })
  fake.answer = (request, response) => { request.pipe(response) }
  t.equal((await send(port, { method: 'POST', path: '/', headers: { host }, text: 'a body' })).text, 'a body')
})

t.test('a write that may have arrived is not sent twice', async t => {
  const { port, host, fake } = await openApp(t)
  let writes = 0
  fake.answer = request => {
    writes++
    request.on('data', () => { request.socket.destroy() })
  }
  t.match(await send(port, { method: 'POST', path: '/', headers: { host }, text: 'a body' }), { status: 502, json: { code: 'DRM_TRAFFIC_BROKEN' } })
  t.equal(writes, 1)
})

t.test('addresses without an app say so, to people and to programs', async t => {
  const { port, call, make, fake } = await openCore(t)
  const ask = async (host: string, accept = 'application/json') => await send(port, { method: 'GET', path: '/<script>', headers: { host, accept } })
  for (const label of ['abcdefghij', 'no', 'a.b', 'x'.repeat(60)]) {
    t.match(await ask(`${label}.localhost:${port}`), { status: 404, json: { code: 'DRM_TRAFFIC_APP_UNKNOWN', requestId: String } }, label)
  }
  const { id } = await make('books')
  await call('DELETE', `/v1/apps/${id}`)
  t.match(await ask(`${id}.localhost`), { status: 410, json: { code: 'DRM_TRAFFIC_APP_DELETED' } })
  const page = await ask(`${id}.localhost`, 'text/html')
  t.match(page, { status: 410, headers: { 'content-type': /^text\/html/, 'content-security-policy': /default-src 'none'/ } })
  t.match(page.text, /^<!doctype html>[^]*This app was deleted/)
  fake.plan = async () => await new Promise(() => {})
  const { json } = await call('POST', '/v1/apps', { body: { wish: 'films' } })
  t.match(await ask(`${json.app.id}.localhost`), { status: 503, headers: { 'retry-after': '2' }, json: { code: 'DRM_TRAFFIC_APP_UNMADE' } })
})

t.test('an app that does not start answers 503', async t => {
  const { get, fake, id } = await openApp(t)
  await fake.sleep(id)
  fake.clients.sandbox.wake = async () => { throw new Error('no') }
  t.match(await get('/'), { status: 503, headers: { 'retry-after': '2' }, json: { code: 'DRM_TRAFFIC_APP_UNAVAILABLE' } })
})

t.test('a caller who goes away takes the app\'s work along', async t => {
  const { port, host, fake } = await openApp(t)
  const ended = new Promise<void>(resolve => {
    fake.answer = (request, response) => {
      response.writeHead(200)
      response.write('begun')
      request.socket.on('close', () => { resolve() })
    }
  })
  await sendBytes(port, `GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`, text => text.includes('begun'))
  await ended
  t.pass('the app\'s connection was closed')
})
