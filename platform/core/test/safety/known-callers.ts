import t from 'tap'
import { openCore, sendBytes } from '../fixtures/open-core.ts'

t.test('hosts that are not the platform\'s are refused everywhere', async t => {
  const { call, port } = await openCore(t, { knownHosts: ['dream.internal'] })
  for (const path of ['/v1/apps', '/health/live', '/metrics', '/v1/openapi.json', '/nothing']) {
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost', '127.0.0.1:1', `localhost:${port}.evil.example`, `user@localhost:${port}`]) {
      t.match(await call('GET', path, { headers: { host } }), { status: 421, json: { code: 'DRM_HOST_UNKNOWN' } }, `${host} ${path}`)
    }
  }
  t.match(await sendBytes(port, 'GET /v1/apps HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 421/)
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`, 'localhost:3999', 'dream.internal']) {
    t.equal((await call('GET', '/v1/apps', { headers: { host } })).status, 200, host)
  }
})

t.test('pages of other origins are refused, apps\' included', async t => {
  const { call, port } = await openCore(t, { allowedOrigins: ['https://console.example'] })
  for (const origin of ['https://evil.example', 'null', `http://abcdefghij.localhost:${port}`, 'http://localhost:1', 'http://localhost:3999.evil.example']) {
    t.match(await call('GET', '/v1/apps', { headers: { origin } }), { status: 403, json: { code: 'DRM_ORIGIN_FOREIGN' } }, origin)
    t.equal((await call('OPTIONS', '/v1/apps', { headers: { origin, 'access-control-request-method': 'POST' } })).status, 403, origin)
  }
  t.equal((await call('GET', '/v1/apps', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } })).status, 403)
  t.equal((await call('GET', '/v1/apps', { headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' } })).status, 200)
  t.equal((await call('GET', '/v1/apps', { headers: { origin: 'http://localhost:3999' } })).status, 200)
  const allowed = await call('GET', '/v1/apps', { headers: { origin: 'https://console.example' } })
  t.match(allowed, { status: 200, headers: { 'access-control-allow-origin': 'https://console.example' } })
})

t.test('answers are not shown, framed or kept by a browser', async t => {
  const { call } = await openCore(t)
  for (const path of ['/v1/apps', '/v1/nothing']) {
    t.match((await call('GET', path)).headers, { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'no-store', 'content-security-policy': /frame-ancestors 'none'/ })
  }
  t.notOk('access-control-allow-origin' in (await call('GET', '/v1/apps')).headers)
})
