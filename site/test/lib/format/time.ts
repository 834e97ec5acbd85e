import t from 'tap'
import { ago, clock, length } from '../../../src/lib/format/time.ts'

const now = Date.UTC(2026, 10, 23, 12)
function before (milliseconds: number): string {
  return ago(new Date(now - milliseconds).toISOString(), now)
}
const minute = 60_000
const hour = 60 * minute

t.test('says how long ago something was', async t => {
  t.equal(before(0), 'just now')
  t.equal(before(-5000), 'just now')
  t.equal(before(50_000), '1 min ago')
  t.equal(before(40 * minute), '40 min ago')
  t.equal(before(5 * hour), '5 h ago')
  t.equal(before(30 * hour), 'yesterday')
  t.equal(before(72 * hour), '3 days ago')
  t.equal(before(30 * 24 * hour), '24 Oct')
  t.equal(before(400 * 24 * hour), '19 Oct 2025')
})

t.test('says nothing of a time that is none', async t => {
  t.equal(ago('', now), '')
  t.equal(clock(''), '')
  t.equal(length(Number.NaN), '')
})

t.test('says how long something took', async t => {
  t.same([0.4, 8.6, 631, 1234, 12_400, 60_000, 125_000].map(length), ['< 1 ms', '9 ms', '631 ms', '1.2 s', '12 s', '1 min', '2 min 5 s'])
})

t.test('shows the time of a log line to the millisecond', async t => {
  t.equal(clock('2026-11-23T14:02:11.083Z'), '14:02:11.083')
})
