import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import t from 'tap'
import { createRelays, isLoopback } from '../../src/safety/relays.ts'

function requestFrom (address: string, told?: string): IncomingMessage {
  const request = new IncomingMessage(Object.defineProperty(new Socket(), 'remoteAddress', { value: address }))
  if (told !== undefined) request.headers = { 'x-forwarded-for': told }
  return request
}

t.test('only a relay is believed about whom it relays for', async t => {
  const { callerOf } = createRelays(['10.0.0.0/8', '2001:db8::1'])
  for (const [peer, told, caller] of [
    ['203.0.113.9', '192.0.2.1', '203.0.113.9'],
    ['127.0.0.1', '192.0.2.1', '127.0.0.1'],
    ['10.1.2.3', '192.0.2.1', '192.0.2.1'],
    ['::ffff:10.1.2.3', '192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '192.0.2.1', '192.0.2.1'],
    ['2001:db8::2', '192.0.2.1', '2001:db8::2'],
    ['10.1.2.3', '6.6.6.6, 192.0.2.1', '192.0.2.1'],
    ['10.1.2.3', '6.6.6.6, 192.0.2.1, 10.9.9.9', '192.0.2.1'],
    ['10.1.2.3', '10.9.9.9', '10.9.9.9'],
    ['10.1.2.3', '192.0.2.1, <script>', '10.1.2.3'],
    ['10.1.2.3', '', '10.1.2.3'],
    ['10.1.2.3', undefined, '10.1.2.3']
  ] as const) t.equal(callerOf(requestFrom(peer, told)), caller, `${peer} says ${told}`)
})

t.test('nobody is believed by default', async t => {
  t.equal(createRelays([]).callerOf(requestFrom('127.0.0.1', '192.0.2.1')), '127.0.0.1')
})

t.test('networks have names', async t => {
  const { has } = createRelays(['uniquelocal'])
  for (const inside of ['10.0.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1']) t.ok(has(inside), inside)
  for (const outside of ['172.32.0.1', '11.0.0.1', 'fe80::1', '', 'nonsense']) t.notOk(has(outside), outside)
  for (const loopback of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']) t.ok(isLoopback(loopback), loopback)
})

t.test('what is no network is refused', async t => {
  for (const wrong of ['nonsense', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0/8', '::/129', '']) t.throws(() => createRelays([wrong]), { name: 'RangeError' }, wrong)
})
