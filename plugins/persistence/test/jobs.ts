import t from 'tap'
import { openForTest } from './fixtures/open-store.ts'

const id = 'abcdefghij'

t.test('progress renews the lease of the worker', async t => {
  let time = new Date('2026-11-23T10:00:00Z')
  const { client } = await openForTest(t, t.testdir({}), { now: () => time })
  await client.commit({ app: { id }, putJobs: [{ id: 'job', appId: id }] })
  await client.takeJob({ worker: 'a', leaseMs: 60_000 })
  time = new Date('2026-11-23T10:00:50Z')
  await client.commit({ putJobs: [{ id: 'job', appId: id }] })
  time = new Date('2026-11-23T10:01:49Z')
  t.equal((await client.takeJob({ worker: 'b', leaseMs: 60_000 })).job, null)
  time = new Date('2026-11-23T10:01:50Z')
  t.match((await client.takeJob({ worker: 'b', leaseMs: 60_000 })).job, { id: 'job', attempts: 2 })
})

t.test('a due time counts in its own time zone', async t => {
  let time = new Date('2026-11-23T10:00:00Z')
  const { client } = await openForTest(t, t.testdir({}), { now: () => time })
  await client.commit({ app: { id }, putJobs: [{ id: 'east', appId: id, dueAt: '2026-11-23T12:30:00+02:00' }, { id: 'west', appId: id, dueAt: '2026-11-23T05:10:00-05:00' }] })
  t.equal((await client.takeJob({ worker: 'a', leaseMs: 60_000 })).job, null)
  time = new Date('2026-11-23T10:10:00Z')
  t.equal((await client.takeJob({ worker: 'a', leaseMs: 3_600_000 })).job?.id, 'west')
  time = new Date('2026-11-23T10:30:00Z')
  t.equal((await client.takeJob({ worker: 'b', leaseMs: 60_000 })).job?.id, 'east')
})
