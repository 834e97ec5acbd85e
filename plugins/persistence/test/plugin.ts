import t from 'tap'
import { conformsAsPersistence } from '@dream/contracts/conformance/persistence'
import { serveForTest } from '@dream/host/serve-for-test'

for (const where of ['in process', 'remote'] as const) {
  t.test(`conforms ${where}`, async t => {
    conformsAsPersistence(t, () => serveForTest('Persistence', '@dream/persistence', { driver: 'sqlite' }, where))
  })
}

t.test('refuses to start with a driver it does not have', async t => {
  await t.rejects(serveForTest('Persistence', '@dream/persistence', { driver: 'mysql' }, 'in process'), {
    code: 'DRM_PERSISTENCE_DRIVER_UNKNOWN',
    message: 'There is no persistence driver named "mysql". Set the driver to one of: sqlite.'
  })
  await t.rejects(serveForTest('Persistence', '@dream/persistence', { driver: 'toString' }, 'in process'), { code: 'DRM_PERSISTENCE_DRIVER_UNKNOWN' })
})

t.test('keeps everything over a restart', async t => {
  const directory = t.testdir({})
  const first = await serveForTest('Persistence', '@dream/persistence', { driver: 'sqlite' }, 'in process', directory)
  await first.client.commit({ app: { id: 'abcdefghij', name: 'Dogs' }, events: [{ appId: 'abcdefghij', kind: 'wish' }] })
  await first.close()
  const second = await serveForTest('Persistence', '@dream/persistence', { driver: 'sqlite' }, 'in process', directory)
  t.teardown(second.close)
  t.match((await second.client.getApp({ id: 'abcdefghij' })).app, { name: 'Dogs', revision: 1 })
  t.equal((await second.client.listEvents({ appId: 'abcdefghij' })).events.length, 1)
})

t.test('ends its streams when it closes', async t => {
  const { client, close } = await serveForTest('Persistence', '@dream/persistence', { driver: 'sqlite' }, 'in process')
  await client.commit({ app: { id: 'abcdefghij' }, events: [{ appId: 'abcdefghij', kind: 'wish' }] })
  const seen: string[] = []
  for await (const { event } of client.watchEvents({})) {
    seen.push(event?.kind ?? '')
    setImmediate(() => { void close() })
  }
  t.same(seen, ['wish'])
})
