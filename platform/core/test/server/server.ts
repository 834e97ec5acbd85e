import t from 'tap'
import { openCore, send, sendBytes } from '../fixtures/open-core.ts'

/** Status, and the JSON of the body. */
function read (answer: string): { status: number, json: unknown } {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), json: body.startsWith('{') ? JSON.parse(body.slice(0, body.lastIndexOf('}') + 1)) : body }
}

t.test('what is no HTTP is answered like every other error', async t => {
  const { port } = await openCore(t)
  const own = `Host: localhost:${port}\r\n`
  for (const [what, bytes, status, code] of [
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'DRM_API_HTTP_INVALID'],
    ['a header without a name', `GET / HTTP/1.1\r\n${own}: a\r\n\r\n`, 400, 'DRM_API_HTTP_INVALID'],
    ['two lengths', `POST /v1/apps HTTP/1.1\r\n${own}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400, 'DRM_API_HTTP_INVALID'],
    ['headers over the limit', `GET / HTTP/1.1\r\n${own}X-Long: ${'x'.repeat(40_000)}\r\n\r\n`, 431, 'DRM_API_HEADERS_TOO_LARGE'],
    ['an unknown expectation', `GET / HTTP/1.1\r\n${own}Expect: cake\r\n\r\n`, 417, 'DRM_API_EXPECTATION_UNKNOWN'],
    ['no host', 'GET /v1/apps HTTP/1.1\r\n\r\n', 400, 'DRM_API_HOST_AMBIGUOUS']
  ] as const) {
    t.match(read(await sendBytes(port, bytes)), { status, json: { code, message: /\. .*\.$/, requestId: String } }, what)
  }
})

t.test('two hosts are refused, in either order', async t => {
  const { port, make } = await openCore(t)
  const { id } = await make('books')
  const hosts = [`${id}.localhost:${port}`, `localhost:${port}`]
  for (const [first, second] of [hosts, hosts.toReversed(), [hosts[1], hosts[1]]]) {
    for (const more of ['', 'Connection: Upgrade\r\nUpgrade: websocket\r\n']) {
      t.match(read(await sendBytes(port, `GET /v1/apps HTTP/1.1\r\nHost: ${first}\r\nhOST: ${second}\r\n${more}\r\n`)), { status: 400, json: { code: 'DRM_API_HOST_AMBIGUOUS' } })
    }
  }
})

t.test('an offer of another protocol is left alone', async t => {
  const { port, make } = await openCore(t)
  const { id } = await make('books')
  for (const host of [`localhost:${port}`, `${id}.localhost:${port}`]) {
    const answer = await sendBytes(port, `GET /v1/apps HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n`, text => /\r\n\r\n[^]+/.test(text))
    t.match(answer, /^HTTP\/1\.1 200/, host)
  }
})

t.test('a connection header cannot take the host away', async t => {
  const { port, make, fake } = await openCore(t)
  const { id } = await make('books')
  fake.answer = (request, response) => { response.end(request.headers.host) }
  const host = `${id}.localhost:${port}`
  t.equal((await send(port, { method: 'GET', path: '/', headers: { host, connection: 'close, Host' } })).text, host)
})
