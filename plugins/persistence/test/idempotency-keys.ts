import t from 'tap'
import { openForTest } from './fixtures/open-store.ts'

t.test('a key is forgotten after a day and may be used again', async t => {
  let time = new Date('2026-11-23T10:00:00Z')
  const { client, store } = await openForTest(t, t.testdir({}), { now: () => time })
  await client.commit({ idempotencyKey: { key: 'k', requestDigest: 'first' } })
  time = new Date('2026-11-24T09:59:59Z')
  t.equal((await client.findIdempotencyKey({ key: 'k' })).idempotencyKey?.requestDigest, 'first')
  await t.rejects(client.commit({ idempotencyKey: { key: 'k', requestDigest: 'second' } }), { code: 'DRM_PERSISTENCE_KEY_TAKEN' })
  time = new Date('2026-11-24T10:00:00Z')
  t.equal((await client.findIdempotencyKey({ key: 'k' })).idempotencyKey, null)
  await client.commit({ idempotencyKey: { key: 'other', requestDigest: 'x' } })
  t.same(await store.db.selectFrom('idempotency_keys').select('key').execute(), [{ key: 'other' }])
  await client.commit({ idempotencyKey: { key: 'k', requestDigest: 'second' } })
})
