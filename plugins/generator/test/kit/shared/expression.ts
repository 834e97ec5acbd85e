import t from 'tap'
import { daysBetween, daysLater, hasWord, lower, minutesBetween, round, upper, weekday } from '../../../kit/shared/expression.ts'

t.test('numbers, days and words are what SQLite makes of them', async t => {
  t.same([2.5, -2.5, 0.4, -0.4].map(round).map(value => value + 0), [3, -3, 0, 0])
  t.equal(daysLater('2026-02-28', 1), '2026-03-01')
  t.equal(daysLater('2026-03-01', -1.9), '2026-02-28', 'whole days only')
  t.equal(daysLater('9999-12-31', 1), null)
  t.equal(daysLater('2026-01-01', 1e15), null)
  t.equal(daysBetween('2026-03-28', '2026-03-30'), 2, 'whatever clocks do')
  t.equal(minutesBetween('23:00', '01:00'), -1320)
  t.equal(minutesBetween('2026-11-23T23:00', '2026-11-24T01:00'), 120)
  t.same(['2026-11-23', '2026-11-29'].map(weekday), [1, 7])
  t.same([lower('ÄBc'), upper('äBc')], ['Äbc', 'äBC'])
  t.ok(hasWord(['Express', 'road'], 'express'))
  t.notOk(hasWord(['Express'], 'expr'))
})
