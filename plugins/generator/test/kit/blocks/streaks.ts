import t from 'tap'
import { runOf, type Counting } from '../../../kit/blocks/streaks/server-run.ts'

const daily: Counting = { unit: 'day', today: '2026-03-02', firstWeekday: 1, shown: 4 }
const weekly: Counting = { ...daily, unit: 'week', today: '2026-03-04', shown: 2 }

t.test('days in a row count up to today', async t => {
  t.same(runOf(['2026-03-02', '2026-02-28', '2026-03-01', '2026-03-01', '2026-02-26'], daily), {
    current: 3,
    longest: 3,
    isKept: true,
    strip: [
      { day: '2026-02-27', isKept: false },
      { day: '2026-02-28', isKept: true },
      { day: '2026-03-01', isKept: true },
      { day: '2026-03-02', isKept: true }
    ]
  })
})

t.test('today is not lost before it is over', async t => {
  t.match(runOf(['2026-03-01', '2026-02-28'], daily), { current: 2, isKept: false })
  t.match(runOf(['2026-02-28', '2026-02-27'], daily), { current: 0, longest: 2 }, 'a day is missing')
})

t.test('days to come do not count', async t => {
  t.match(runOf(['2026-03-03', '2026-03-04'], daily), { current: 0, longest: 0, isKept: false })
  t.match(runOf([], daily), { current: 0, longest: 0 })
})

t.test('a change of clocks and of years breaks nothing', async t => {
  t.match(runOf(['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02'], { ...daily, today: '2026-01-02' }), { current: 4 })
  t.match(runOf(['2026-03-28', '2026-03-29', '2026-03-30'], { ...daily, today: '2026-03-30' }), { current: 3 })
})

t.test('weeks begin on the first weekday of the app', async t => {
  const days = ['2026-03-01', '2026-02-22']
  t.match(runOf(days, weekly), { current: 2, longest: 2, isKept: false, strip: [{ day: '2026-02-23', isKept: true }, { day: '2026-03-02', isKept: false }] })
  t.match(runOf(days, { ...weekly, firstWeekday: 7 }), { current: 2, isKept: true }, 'from Sunday on')
})
