import { chmodSync } from 'node:fs'
import { request } from 'node:http'
import t from 'tap'
import { conformsAsSandbox } from '@dream/contracts/conformance/sandbox'
import { createConnectClient } from '@dream/contracts/conformance/connect-client'
import { serveForTest } from '@dream/host/serve-for-test'
import { removeTree } from '../src/remove-tree.ts'
import { ask, type Answer } from './fixtures/ask.ts'
import { notesBundle } from './fixtures/bundles.ts'
import { testDirectory } from './fixtures/open-sandbox.ts'

const options = { warmCells: 1 }
const directory = testDirectory()
chmodSync(directory, 0o711)
t.teardown(() => { removeTree(directory) })

for (const where of ['in process', 'remote'] as const) {
  t.test(`conforms ${where}`, async t => {
    conformsAsSandbox(t, () => serveForTest('Sandbox', '@dream/sandbox', options, where, directory))
  })
}

for (const format of ['binary', 'json'] as const) {
  t.test(`conforms for the official Connect client in ${format}`, async t => {
    conformsAsSandbox(t, async () => {
      const served = await serveForTest('Sandbox', '@dream/sandbox', options, 'remote', directory)
      return { client: createConnectClient('Sandbox', { ...served, format }), close: served.close }
    })
  })
}

t.test('conforms with permissions alone', async t => {
  conformsAsSandbox(t, () => serveForTest('Sandbox', '@dream/sandbox', { ...options, driver: 'permissions' }, 'in process', directory))
})

t.test('the traffic route keeps what is not for visitors', async t => {
  const bundle = notesBundle(`
    const headers = [['x-dream-token', 'x'], ['x-own', 'kept'], ['set-cookie', 'a=1; Domain=localhost'], ['set-cookie', 'b=1;\\tdomain =localhost'], ['set-cookie', 'own=1; Path=/']]
    if (url.pathname === '/refused') return new Response('refused', { status: 403, headers })
    if (url.pathname === '/echo') {
      const { response } = Deno.upgradeWebSocket(request)
      for (const [name, value] of headers) response.headers.append(name, value)
      return response
    }`)
  const { client, close } = await serveForTest('Sandbox', '@dream/sandbox', options, 'remote', directory)
  t.teardown(close)
  await client.deploy({ appId: 'headers', version: 1, bundle, data: 'new', now: '2026-11-23T10:00:00Z' })
  const wake = await client.wake({ appId: 'headers' })
  for (const path of ['/.dream/alive', '//.dream/alive', '/%2edream/alive', '/x/../.dream/warm', '/.dream?a', '/.DREAM/']) {
    t.match(await ask(wake, path), { status: 404, text: /DRM_SANDBOX_PATH_RESERVED/ }, path)
  }
  t.equal((await ask(wake, '/notes?x=/.dream/')).status, 200)
  const answers = { plain: await ask(wake, '/refused'), refused: await upgrade(wake, '/refused'), upgraded: await upgrade(wake, '/echo') }
  t.match([answers.plain.status, answers.refused.status, answers.upgraded.status], [403, 403, 101])
  for (const [name, { headers }] of Object.entries(answers)) {
    t.same(headers['set-cookie'], ['own=1; Path=/'], name)
    t.equal(headers['x-own'], 'kept', name)
    t.notOk('x-dream-token' in headers, name)
  }
  t.equal(answers.refused.text, 'refused')
})

t.test('every refusal of the traffic route names its request', async t => {
  const bundle = notesBundle("if (url.pathname === '/late') await new Promise(resolve => setTimeout(resolve, 3000))")
  const { client, close } = await serveForTest('Sandbox', '@dream/sandbox', { ...options, answerWithinMs: 300 }, 'remote', directory)
  t.teardown(close)
  await client.deploy({ appId: 'named', version: 1, bundle, data: 'new', now: '2026-11-23T10:00:00Z' })
  const wake = await client.wake({ appId: 'named' })
  const headers = { 'x-request-id': 'visitor-0001' }
  for (const answer of [
    await ask({ ...wake, token: '' }, '/', { headers }), await ask(wake, '/.dream/alive', { headers }), await ask(wake, '/late', { headers }),
    await upgrade({ ...wake, token: 'x' }, '/', headers), await upgrade(wake, '/late', headers)
  ]) {
    t.match(JSON.parse(answer.text), { code: /^DRM_SANDBOX_/, message: /./, requestId: 'visitor-0001' }, String(answer.status))
    t.equal(answer.headers['x-request-id'], 'visitor-0001')
  }
  t.match(JSON.parse((await ask({ ...wake, token: '' }, '/')).text), { requestId: /^[0-9a-f-]{36}$/ }, 'a new one where none was given')
})

t.test('the traffic route', async t => {
  const bundle = notesBundle(`
    if (url.pathname === '/headers') return Response.json([...request.headers])
    if (url.pathname === '/late') { await new Promise(resolve => setTimeout(resolve, 3000)); return new Response('late') }
    if (url.pathname === '/echo') {
      const { socket, response } = Deno.upgradeWebSocket(request)
      socket.onmessage = event => { socket.send('echo ' + event.data) }
      return response
    }`)
  const { client, url, close } = await serveForTest('Sandbox', '@dream/sandbox', { ...options, answerWithinMs: 1500 }, 'remote', directory)
  t.teardown(close)
  for (const appId of ['one', 'two']) await client.deploy({ appId, version: 1, bundle, data: 'new', now: '2026-11-23T10:00:00Z' })
  const one = await client.wake({ appId: 'one' })
  const two = await client.wake({ appId: 'two' })

  t.match(one, { target: `${url}/apps/one`, token: /^.{43}$/, expiresAt: /^\d{4}-/ })
  t.equal((await ask({ ...one, token: '' }, '/')).status, 401, 'wants a token')
  t.equal((await ask({ ...one, token: two.token }, '/')).status, 401, 'and not that of another app')
  t.equal((await ask({ ...one, target: `${url}/apps/../apps/two` }, '/')).status, 401)

  const headers = new Map<string, string>(JSON.parse((await ask(one, '/headers', {
    headers: { 'x-dream-app-host': 'one.localhost:8080', 'x-dream-app-origin': 'http://one.localhost:8080', 'x-hop': '1', connection: 'x-hop' }
  })).text))
  t.equal(headers.get('host'), 'one.localhost:8080', 'gives the app its own host')
  t.equal(headers.get('origin'), 'http://one.localhost:8080')
  t.notOk(headers.has('authorization'), 'keeps the token')
  t.notOk(headers.has('x-hop'))
  t.equal((await ask(one, '/late')).status, 504, 'ends what does not answer')
  t.equal((await ask(one, '/')).text, 'hello')

  t.equal(await echo(one, 'over a web socket'), 'echo over a web socket')
  await t.rejects(echo({ ...one, token: two.token }, 'x'), { message: '401' })

  await client.sleep({ appId: 'one' })
  t.equal((await ask(one, '/')).text, 'hello', 'wakes the app')
  await client.remove({ appId: 'one' })
  t.equal((await ask(one, '/')).status, 401, 'forgets the tokens of an app that is gone')
})

/** Asks for a web socket and answers what is said to that. */
async function upgrade ({ target, token }: { target: string, token: string }, path: string, more: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port, pathname } = new URL(target)
  const headers = { ...more, authorization: `Bearer ${token}`, connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' }
  return await new Promise((resolve, reject) => {
    const call = request({ hostname, port, path: pathname + path, headers })
    call.on('error', reject)
    call.on('response', response => {
      let text = ''
      response.on('data', (part: Buffer) => { text += part.toString() })
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, text, headers: response.headers }) })
    })
    call.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve({ status: response.statusCode ?? 0, text: '', headers: response.headers })
    })
    call.end()
  })
}

/** Sends one text over a web socket and answers what comes back. */
async function echo ({ target, token }: { target: string, token: string }, text: string): Promise<string> {
  const { hostname, port, pathname } = new URL(target)
  const headers = { authorization: `Bearer ${token}`, connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' }
  return await new Promise((resolve, reject) => {
    const call = request({ hostname, port, path: `${pathname}/echo`, headers })
    call.on('response', response => { response.resume(); reject(new Error(String(response.statusCode))) })
    call.on('error', reject)
    call.on('upgrade', (_response, socket) => {
      // One masked text frame whose mask is zero.
      socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]))
      socket.once('data', (frame: Buffer) => { resolve(frame.toString('utf8', 2)); socket.destroy() })
    })
    call.end()
  })
}
