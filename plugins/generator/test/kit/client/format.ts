import t from 'tap'
import { createFormats, dayDistance } from '../../../kit/client/format.ts'

const british = createFormats({ locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP', firstWeekday: 1 })
const german = createFormats({ locale: 'de-DE', timeZone: 'Europe/Berlin', currency: 'EUR', firstWeekday: 1 })
const honolulu = createFormats({ locale: 'en-US', timeZone: 'Pacific/Honolulu', currency: 'JPY', firstWeekday: 7 })

/** Intl puts no-break spaces where people see spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

t.test('plain dates and times are the same everywhere', async t => {
  t.equal(british.date('2026-11-23'), '23 Nov 2026')
  t.equal(honolulu.date('2026-11-23'), 'Nov 23, 2026')
  t.equal(british.shortDate('2026-11-23'), 'Mon 23 Nov')
  t.equal(german.time('14:30'), '14:30')
  t.equal(plain(honolulu.time('14:30')), '2:30 PM')
  t.equal(british.dateTime('2026-01-01T00:15'), '1 Jan 2026, 00:15')
})

t.test('moments are shown in the app\'s time zone', async t => {
  t.match(honolulu.moment('2026-11-23T05:00:00Z'), /Nov 22, 2026/)
  t.equal(honolulu.today(new Date('2026-11-23T05:00:00Z')), '2026-11-22')
})

t.test('money has the digits of its currency', async t => {
  t.equal(british.money(2500), '£25.00')
  t.equal(plain(german.money(123456)), '1.234,56 €')
  t.equal(plain(honolulu.money(1500)), '¥1,500')
  t.same(british.currency, { digits: 2, sign: '£', signFirst: true })
  t.equal(german.currency.signFirst, false)
})

t.test('durations read as minutes below an hour, and as hours from there', async t => {
  t.equal(british.duration(45), '45 min')
  t.equal(british.duration(90), '1 h 30 min')
  t.equal(british.duration(60), '1 h')
  t.equal(british.duration(119.7), '2 h', 'averages are rounded')
  t.equal(british.duration(605), '10 h 5 min')
})

t.test('a year is not grouped, a large number is', async t => {
  t.equal(british.number(2026), '2026')
  t.equal(british.number(12345.678), '12,345.68')
})

t.test('days are told from today', async t => {
  t.equal(british.relativeDay('2026-11-23', '2026-11-23'), 'Today')
  t.equal(british.relativeDay('2026-11-24', '2026-11-23'), 'Tomorrow')
  t.equal(british.relativeDay('2026-11-20', '2026-11-23'), '3 days ago')
  t.equal(british.day('2026-10-01', '2026-11-23'), '1 Oct')
  t.equal(british.day('2027-01-02', '2026-11-23'), '2 Jan 2027')
  t.equal(dayDistance('2026-03-28', '2026-03-30'), 2, 'over the change to summer time')
})

t.test('periods are named', async t => {
  t.equal(british.period('2026-11'), 'November 2026')
  t.equal(german.period('2026-03'), 'März 2026')
  t.equal(british.period('2026-W07'), 'Week 7, 2026')
  t.equal(british.period('2026'), '2026')
})

t.test('what is no date stays as it is', async t => {
  t.equal(british.date('soon'), 'soon')
  t.equal(british.moment(''), '')
})
