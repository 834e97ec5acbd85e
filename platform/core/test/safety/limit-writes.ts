import t from 'tap'
import { openCore } from '../fixtures/open-core.ts'

t.test('people for whom the site relays have a budget each', async t => {
  const { call } = await openCore(t, { writesPerMinute: 1 })
  const write = async (headers: Record<string, string> = {}) => (await call('DELETE', '/v1/apps/abcdefghij', { headers })).status
  t.equal(await write({ 'x-forwarded-for': '192.0.2.1' }), 404)
  t.equal(await write({ 'x-forwarded-for': '192.0.2.1' }), 429)
  t.equal(await write({ 'x-forwarded-for': '2001:db8::1' }), 404)
  t.equal(await write(), 404, 'whoever calls without a relay')
  t.equal(await write(), 429)
  t.equal(await write({ 'x-forwarded-for': '127.0.0.1' }), 429)
  t.equal(await write({ 'x-forwarded-for': '192.0.2.7, 192.0.2.1' }), 429, 'what a caller said before the relay does not count')
})

t.test('all whom one machine relays for have a bound together', async t => {
  const { call } = await openCore(t, { writesPerMinute: 1 })
  const statuses: number[] = []
  for (let caller = 1; caller <= 11; caller++) statuses.push((await call('DELETE', '/v1/apps/abcdefghij', { headers: { 'x-forwarded-for': `192.0.2.${caller}` } })).status)
  t.same(statuses, [...Array.from({ length: 10 }, () => 404), 429])
  t.equal((await call('DELETE', '/v1/apps/abcdefghij')).status, 404, 'whoever calls for themselves')
})

t.test('whoever is no trusted relay is itself, whatever it says', async t => {
  const { core } = await openCore(t, { writesPerMinute: 1, knownHosts: ['dream.internal'], trustedProxies: ['10.0.0.0/8'] })
  const write = async (remoteAddress: string, person: string) =>
    (await core.app.inject({ method: 'DELETE', url: '/v1/apps/abcdefghij', remoteAddress, headers: { host: 'dream.internal', 'x-forwarded-for': person } })).statusCode
  t.equal(await write('203.0.113.9', '192.0.2.1'), 404)
  t.equal(await write('203.0.113.9', '192.0.2.2'), 429)
  const people = Array.from({ length: 12 }, (_, index) => `198.51.100.${index + 1}`)
  for (const person of people) t.equal(await write('10.1.2.3', person), 404, `${person}, for whom the trusted one relays`)
  t.equal(await write('10.1.2.3', '198.51.100.1'), 429)
})

t.test('a relay elsewhere is believed only where its address is trusted', async t => {
  for (const [trustedProxies, second] of [[[], 429], [['10.0.0.0/8'], 404]] as const) {
    const { call } = await openCore(t, { writesPerMinute: 1, trustedProxies: [...trustedProxies] })
    const write = async (person: string) => (await call('DELETE', '/v1/apps/abcdefghij', { headers: { 'x-forwarded-for': `${person}, 10.1.2.3` } })).status
    t.equal(await write('192.0.2.1'), 404)
    t.equal(await write('192.0.2.2'), second)
  }
})
