import t from 'tap'
import { openCore, send } from '../fixtures/open-core.ts'

t.test('an app that says nothing may load and reach its own origin only', async t => {
  const { port, make } = await openCore(t)
  const { id } = await make('books')
  const { headers } = await send(port, { method: 'GET', path: '/', headers: { host: `${id}.localhost` } })
  const policy = new Map(String(headers['content-security-policy']).split('; ').map(part => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))
  t.match(Object.fromEntries(policy), { 'default-src': '\'self\'', 'connect-src': '\'self\'', 'object-src': '\'none\'', 'base-uri': '\'self\'', 'form-action': '\'self\'', 'frame-ancestors': /localhost:3999/ })
  t.notOk(policy.has('script-src'), 'scripts follow default-src')
  t.match(headers, { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' })
  for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'payment']) t.match(headers['permissions-policy'], `${feature}=()`)
  t.notMatch(headers['permissions-policy'], 'bluetooth', 'browsers know no such feature and complain of it on every page')
})

t.test('an app cannot undo what the platform says', async t => {
  const { port, make, fake } = await openCore(t)
  const { id } = await make('books')
  fake.answer = (_request, response) => {
    response.writeHead(200, ['permissions-policy', 'camera=(', 'x-content-type-options', 'no', 'Referrer-Policy', 'unsafe-url', 'content-security-policy', 'default-src *', 'connection', 'content-security-policy, permissions-policy'])
    response.end()
  }
  const { headers } = await send(port, { method: 'GET', path: '/', headers: { host: `${id}.localhost` } })
  t.match(headers, { 'permissions-policy': /^camera=\(\), /, 'x-content-type-options': /^nosniff$/, 'referrer-policy': /^same-origin$/, 'content-security-policy': /default-src 'self'/ })
})
