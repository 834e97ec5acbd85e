import t from 'tap'
import { durationText, parseDuration, parseMoney, parseNumber } from '../../../kit/client/parse.ts'

t.test('reads numbers as people type them', async t => {
  for (const [text, number] of [['12', 12], ['12.5', 12.5], ['12,5', 12.5], ['-3', -3], ['1.234,50', 1234.5], ['1,234.50', 1234.5], ['1,234', 1234], ['1.234.567', 1234567], ['€ 12', 12], ['12 €', 12], ['1 234', 1234]] as const) {
    t.equal(parseNumber(text), number, text)
  }
})

t.test('three digits after the decimal separator of the locale are decimals', async t => {
  t.equal(parseNumber('1.234', '.'), 1.234)
  t.equal(parseNumber('1.234', ','), 1234)
  t.equal(parseNumber('1,234', ','), 1.234)
})

t.test('refuses what is no number', async t => {
  for (const text of ['', 'abc', '1-2', '--1', '.', '12abc34']) t.equal(parseNumber(text), undefined, text)
})

t.test('reads money into minor units without rounding errors', async t => {
  t.equal(parseMoney('12.5', 2), 1250)
  t.equal(parseMoney('19.99', 2), 1999)
  t.equal(parseMoney('£1.15', 2), 115)
  t.equal(parseMoney('1500', 0), 1500)
})

t.test('reads durations into minutes', async t => {
  for (const [text, minutes] of [['45', 45], ['45 min', 45], ['1:30', 90], ['1:30 h', 90], ['1h', 60], ['1h 15', 75], ['1.5 h', 90], ['1,5h', 90], ['2 hours', 120]] as const) {
    t.equal(parseDuration(text), minutes, text)
  }
  for (const text of ['', 'soon', '1:75', '-5']) t.equal(parseDuration(text), undefined, text)
})

t.test('shows durations in a form it reads again', async t => {
  for (const minutes of [0, 5, 59, 60, 90, 605]) t.equal(parseDuration(durationText(minutes)), minutes, durationText(minutes))
})
