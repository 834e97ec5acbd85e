import { encode } from '@dream/contracts/codec'
import t from 'tap'
import { createPersistence } from '../src/persistence.ts'
import { silentLog } from './fixtures/direct-client.ts'
import { openForTest } from './fixtures/open-store.ts'

const id = 'abcdefghij'

t.test('a slow reader gets every event and holds one page of them', async t => {
  const { client, store } = await openForTest(t, t.testdir({}))
  const reads: number[] = []
  const counted = { ...store, db: store.db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult ({ result }) {
      reads.push(result.rows.length)
      return result
    }
  }) }
  const { handlers } = createPersistence(counted)
  await client.commit({ app: { id } })
  const caller = new AbortController()
  const watch = handlers.watchEvents({ appId: '', after: 0 }, { requestId: '', signal: caller.signal, log: silentLog })
  const seen: number[] = []
  for (let n = 0; n < 3; n++) await client.commit({ events: Array.from({ length: 500 }, () => ({ appId: id, kind: 'wish' })) })
  for await (const { event } of watch) {
    seen.push(event?.cursor ?? 0)
    if (seen.length === 1500) break
  }
  t.same(seen, Array.from({ length: 1500 }, (_, index) => index + 1))
  t.ok(reads.every(rows => rows <= 100))
})

t.test('a reader that stops between two events is let go', async t => {
  const { client } = await openForTest(t, t.testdir({}))
  await client.commit({ app: { id }, events: [{ appId: id, kind: 'wish' }, { appId: id, kind: 'code', data: encode('Wish', { text: 'x' }) }] })
  const caller = new AbortController()
  const seen: string[] = []
  for await (const { event } of client.watchEvents({}, { signal: caller.signal })) {
    seen.push(event?.kind ?? '')
    caller.abort()
  }
  t.same(seen, ['wish'])
})
