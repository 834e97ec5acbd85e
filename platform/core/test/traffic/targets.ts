import { pino } from 'pino'
import t, { type Test } from 'tap'
import { complete } from '@dream/contracts/codec'
import { openFakePlugins } from '../fixtures/fake-plugins.ts'
import { createTargets } from '../../src/traffic/targets.ts'
import { serveForTest } from '@dream/host/serve-for-test'
import type { WakeResponse } from '@dream/contracts/messages'

async function open (t: Test, wake: () => Promise<Partial<WakeResponse>>) {
  const { client, close } = await serveForTest('Persistence', '@dream/persistence', { driver: 'sqlite' }, 'in process')
  const fake = openFakePlugins()
  await client.commit({ app: { id: 'abcdefghij', version: 1 } })
  let woken = 0
  const sandbox = { ...fake.clients.sandbox, wake: async () => { woken++; return complete('WakeResponse', await wake()) } }
  const targets = createTargets({ persistence: client, sandbox }, pino({ level: 'silent' }))
  t.teardown(async () => {
    await targets.close()
    await fake.close()
    await close()
  })
  return { targets, woken: () => woken }
}

t.test('beyond a bound nobody waits for an app to wake', async t => {
  let answer = (_response: Partial<WakeResponse>) => {}
  const { targets, woken } = await open(t, async () => await new Promise(resolve => { answer = resolve }))
  const waiting = Array.from({ length: 300 }, async () => await targets.wake('abcdefghij'))
  const refused = (await Promise.all(waiting.slice(256).map(async one => await one.catch((error: { code: string }) => error.code))))
  t.ok(refused.every(code => code === 'DRM_TRAFFIC_QUEUE_FULL'))
  await new Promise(resolve => setTimeout(resolve, 50))
  answer({ target: 'unix:/tmp/none.sock' })
  t.equal((await Promise.all(waiting.slice(0, 256))).length, 256)
  t.equal(woken(), 1)
})

t.test('a target whose token is about to end is asked for again', async t => {
  const { targets, woken } = await open(t, async () => ({ target: 'http://127.0.0.1:8070/apps/abcdefghij', token: 'secret', expiresAt: new Date(Date.now() + 4000).toISOString() }))
  const target = await targets.wake('abcdefghij')
  t.match(target, { prefix: '/apps/abcdefghij', service: { host: '127.0.0.1:8070', token: 'secret' } })
  t.equal(targets.known('abcdefghij'), undefined)
  await targets.wake('abcdefghij')
  t.equal(woken(), 2)
})
