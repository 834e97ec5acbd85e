import t from 'tap'
import { restingPlace } from '../../src/lib/resting-place.ts'

t.test('a short exchange rests at the end of the conversation', async t => {
  t.equal(restingPlace({ top: 900, height: 1200, view: 600 }), 600)
})

t.test('a long one rests with its wish in view', async t => {
  t.equal(restingPlace({ top: 900, height: 2400, view: 600 }), 880)
})

t.test('the first one rests at the very beginning', async t => {
  t.equal(restingPlace({ top: 20, height: 1000, view: 600 }), 0)
  t.equal(restingPlace({ top: 20, height: 300, view: 600 }), 0)
})
