import t from 'tap'
import { createRunFeed } from '../src/run-feed.ts'

t.test('tells what is, then what comes, and a slow reader only the newest', async t => {
  const feed = createRunFeed()
  const gone = new AbortController()
  feed.publish({ appId: 'one', state: 'sleeping' })
  feed.publish({ appId: 'two', state: 'running' })
  feed.forget('two')
  const seen: string[] = []
  for await (const { appId, state } of feed.watch(gone.signal)) {
    seen.push(`${appId} ${state}`)
    if (seen.length === 1) {
      for (const state of ['starting', 'running']) feed.publish({ appId: 'one', state })
    } else {
      gone.abort()
    }
  }
  t.same(seen, ['one sleeping', 'one running'])
})
