import { connect } from 'node:net'
import t from 'tap'
import { limits } from '../../src/config.ts'
import { openCore, send, sendBytes } from '../fixtures/open-core.ts'

const unfinished = (host: string): string => `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000\r\n\r\n{`

t.test('unfinished bodies of one visitor reach the app in a bounded number, and others are served', async t => {
  const { port, make, fake } = await openCore(t)
  const { id } = await make('books')
  const host = `${id}.localhost:${port}`
  let begun = 0
  fake.answer = (request, response) => {
    if (request.method === 'GET') response.end('served')
    else begun++
  }
  const refused = new Promise<string>(resolve => {
    for (let count = 0; count < 150; count++) {
      const socket = connect(port, '127.0.0.1', () => { socket.write(unfinished(host)) })
      socket.on('data', data => { resolve(String(data)) }).on('error', () => {})
      t.teardown(() => { socket.destroy() })
    }
  })
  t.match(await refused, /^HTTP\/1\.1 503[^]*retry-after: 2[^]*DRM_TRAFFIC_QUEUE_FULL/i)
  t.match(await send(port, { method: 'GET', path: '/', headers: { host } }), { status: 200, text: 'served' })
  t.equal(begun, 32)
})

t.test('a body that stops in the middle is given up', async t => {
  const { bodyIdleMs } = limits
  limits.bodyIdleMs = 20
  t.teardown(() => { limits.bodyIdleMs = bodyIdleMs })
  const { port, make, fake } = await openCore(t)
  const { id } = await make('books')
  fake.answer = () => {}
  t.match(await sendBytes(port, unfinished(`${id}.localhost:${port}`)), /^HTTP\/1\.1 408[^]*DRM_TRAFFIC_BODY_SLOW/)
})
