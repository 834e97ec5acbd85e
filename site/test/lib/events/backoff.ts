import t from 'tap'
import { backoff } from '../../../src/lib/events/backoff.ts'

t.test('doubles the wait up to eight seconds', async t => {
  t.same([0, 1, 2, 3, 4, 5, 6, 60].map(attempt => backoff(attempt, 1)), [250, 500, 1000, 2000, 4000, 8000, 8000, 8000])
})

t.test('spreads the waits of many pages over half of it', async t => {
  t.equal(backoff(3, 0), 1000)
  t.equal(backoff(3, 0.5), 1500)
})
