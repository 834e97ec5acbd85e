import t from 'tap'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { requestHeaders, responseHeaders, valueOf } from '../../src/traffic/headers.ts'

t.test('for a sandbox service, what it would read for itself travels under other names', async t => {
  const request = new IncomingMessage(new Socket())
  request.rawHeaders = ['Host', 'abc.localhost', 'Authorization', 'Bearer app', 'Origin', 'http://abc.localhost', 'Sec-Fetch-Site', 'same-origin', 'Accept', '*/*', 'X-Dream-App-Host', 'forged']
  request.headers = { host: 'abc.localhost' }
  const headers = requestHeaders(request, { protocol: 'http', caller: '192.0.2.1', service: { host: '127.0.0.1:8070', token: 'secret' } })
  t.equal(valueOf(headers, 'host'), '127.0.0.1:8070')
  t.equal(valueOf(headers, 'authorization'), 'Bearer secret')
  t.equal(valueOf(headers, 'x-dream-app-host'), 'abc.localhost')
  t.equal(valueOf(headers, 'x-dream-app-authorization'), 'Bearer app')
  t.equal(valueOf(headers, 'x-dream-app-origin'), 'http://abc.localhost')
  t.equal(valueOf(headers, 'x-dream-app-sec-fetch-site'), 'same-origin')
  t.equal(valueOf(headers, 'origin'), undefined)
  t.equal(valueOf(headers, 'accept'), '*/*')
})

t.test('a cookie with a domain is dropped however it is spelled', async t => {
  for (const cookie of ['a=1; Domain=localhost', 'a=1;domain=x', 'a=1; path=/; DOMAIN = .x']) {
    t.equal(valueOf(responseHeaders(['Set-Cookie', cookie], []), 'set-cookie'), undefined, cookie)
  }
  t.equal(valueOf(responseHeaders([Buffer.from('Set-Cookie'), Buffer.from('a=domain; Path=/')], []), 'set-cookie'), 'a=domain; Path=/')
})
