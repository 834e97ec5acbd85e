import t from 'tap'
import { periodsBetween } from '../../../../kit/blocks/chart/server-periods.ts'

t.test('there is no gap between the first and the last period', async t => {
  t.same(periodsBetween('month', ['2025-11', '2026-02']), ['2025-11', '2025-12', '2026-01', '2026-02'])
  t.same(periodsBetween('quarter', ['2025-Q3', '2026-Q1']), ['2025-Q3', '2025-Q4', '2026-Q1'])
  t.same(periodsBetween('day', ['2026-02-27', '2026-03-01']), ['2026-02-27', '2026-02-28', '2026-03-01'])
  t.same(periodsBetween('week', ['2025-12-22', '2026-01-05']), ['2025-12-22', '2025-12-29', '2026-01-05'])
  t.same(periodsBetween('year', ['2024', '2026']), ['2024', '2025', '2026'])
})

t.test('of very many periods the latest are kept', async t => {
  const months = periodsBetween('month', ['1900-01', '2026-11'])
  t.equal(months?.length, 36)
  t.equal(months?.at(-1), '2026-11')
})

t.test('groups that are no periods have none between them', async t => {
  t.equal(periodsBetween('field', ['a', 'b']), undefined)
  t.equal(periodsBetween('weekday', ['1', '7']), undefined)
  t.equal(periodsBetween('month', []), undefined)
})
