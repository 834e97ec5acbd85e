import t from 'tap'
import { isOpen, openSpans, type Weekday } from '../../../../kit/client/site/opening.ts'

const week = (hours: Partial<Record<Weekday, string>>) => (day: Weekday) => hours[day] ?? 'Closed'

t.test('spans are read as people write them', async t => {
  t.same(openSpans('9:00–12:30, 14–18.30'), [{ from: 540, to: 750 }, { from: 840, to: 1110 }])
  t.same(openSpans('Closed'), [])
})

t.test('it is open within a span, and past midnight until the span ends', async t => {
  const hours = week({ mon: '6:30–18:00', sat: '18:00–2:00' })
  t.ok(isOpen(hours, '2026-11-23T06:30'))
  t.notOk(isOpen(hours, '2026-11-23T18:00'))
  t.ok(isOpen(hours, '2026-11-29T01:59'))
  t.notOk(isOpen(hours, '2026-11-29T02:00'))
})
