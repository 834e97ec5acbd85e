import t from 'tap'
import { createBackOff } from '../src/back-off.ts'

t.test('waits longer each time, gives up, and forgives', async t => {
  let time = 1e9
  const backOff = createBackOff(() => time)
  t.same(Array.from({ length: 9 }, () => backOff.ended()), [0, 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000])
  t.equal(backOff.left(), 60000)
  t.equal(backOff.givenUp(), true)
  time += 3600_000
  t.equal(backOff.left(), 0)
  t.equal(backOff.ended(), 0)
  t.equal(backOff.givenUp(), false)
})
