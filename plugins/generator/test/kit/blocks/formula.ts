import t from 'tap'
import { known } from '../../../kit/blocks/formula/block-known.ts'
import { addMonths, spanBetween, spanText, workdaysBetween } from '../../../kit/blocks/formula/shared-dates.ts'
import { clockText } from '../../../kit/blocks/formula/shared-pace.ts'
import { monthlyPayment, monthsText, repay } from '../../../kit/blocks/formula/shared-repayment.ts'
import { asked, defineTool, isAsked, ownTool, problemOf, startOf, withStart, type Given } from '../../../kit/blocks/formula/shared.ts'
import { momentOf, offsetOf, offsetText } from '../../../kit/shared/zones.ts'

const clock = { today: '2026-11-23', now: '2026-11-23T10:00:00Z' }

/** What a known one works out, beginning with its own values. */
function worked (name: string, own: Given = {}) {
  const tool = known[name]?.tool
  if (tool === undefined) throw new Error(`There is no ${name}.`)
  return tool.work({ ...startOf(tool, clock), ...own }, clock)
}

t.test('every known one begins with values that fit and gives its main result', async t => {
  for (const [name, { tool }] of Object.entries(known)) {
    const values = startOf(tool, clock)
    const results = tool.work(values, clock)
    for (const [key, input] of Object.entries(tool.inputs)) if (isAsked(input, values)) t.equal(problemOf(input, values[key]), undefined, `${name}: ${key}`)
    const mains = Object.entries(tool.outputs).filter(([, output]) => output.main === true && isAsked(output, values))
    t.equal(mains.length, 1, `${name} has one main result`)
    t.not(results[mains[0]?.[0] ?? ''], null, `${name} gives it`)
  }
})

t.test('a tip is split so that it is enough', async t => {
  t.same(worked('tip', { bill: 10_000, percent: 15, people: 3 }), { tip: 1500, total: 11_500, each: 3834 })
  t.same(worked('tip', { bill: 0, percent: 15, people: 1 }), { tip: 0, total: 0, each: 0 })
})

t.test('a loan is paid back with its interest', async t => {
  t.equal(Math.round(monthlyPayment(20_000_000, 6, 360)), 119_910, 'the textbook amount')
  t.equal(monthlyPayment(120_000, 0, 12), 10_000, 'without interest')
  const found = repay(20_000_000, 6, 119_911)
  t.equal(found?.months, 360)
  t.equal(found?.years.length, 30)
  t.equal(found?.years.at(-1)?.left, 0)
  t.equal(found?.years.reduce((sum, year) => sum + year.paid, 0), 20_000_000 + (found?.interest ?? 0), 'what is paid is the loan and its interest')
  t.equal(repay(100_000, 12, 1000), undefined, 'a payment that only covers the interest')
  t.same(worked('mortgage', { price: 100, down: 100 }).monthly, null)
  t.equal(worked('mortgage', { price: 25_000_000, down: 5_000_000, rate: 6, years: 30, costs: 120_000 }).monthly, 129_911)
  t.equal(worked('loan', { amount: 120_000, rate: 0, years: 1 }).monthly, 10_000)
})

t.test('a debt ends, sooner with more each month', async t => {
  const found = worked('payoff', { balance: 100_000, rate: 12, monthly: 10_000, extra: 10_000 })
  t.same([found.time, found.date, found.sooner], ['6 months', '2027-05-23', '5 months'])
  t.equal(worked('payoff', { balance: 100_000, rate: 12, monthly: 1000, extra: null }).time, null)
  t.equal(monthsText(25), '2 years 1 month')
})

t.test('a body mass index is in the band it shows', async t => {
  t.match(worked('bmi', { units: 'metric', weight: 70, height: 175 }), { bmi: 22.9, band: 'Healthy weight', healthy: '57 to 76 kg' })
  t.match(worked('bmi', { units: 'metric', weight: 81, height: 180 }), { bmi: 25, band: 'Overweight' })
  t.match(worked('bmi', { units: 'imperial', pounds: 154.32, feet: 5, inches: 8.9 }), { bmi: 22.9, band: 'Healthy weight' })
})

t.test('tax is added and taken out', async t => {
  t.same(worked('vat', { direction: 'net', amount: 10_000, rate: 19 }), { net: 10_000, tax: 1900, gross: 11_900 })
  t.same(worked('vat', { direction: 'gross', amount: 11_900, rate: 19 }), { net: 10_000, tax: 1900, gross: 11_900 })
})

t.test('discounts follow each other', async t => {
  const found = worked('discount', { price: 10_000, percent: 20, further: 10, tax: 10 })
  t.equal(found.pays, 7920)
  t.equal(found.saved, 2800)
  t.ok(Math.abs(Number(found.off) - 28) < 1e-9)
})

t.test('percent answers three questions', async t => {
  t.match(worked('percent', { question: 'of', percent: 15, of: 240 }), { amount: 36, sentence: '15% of 240 is 36' })
  t.match(worked('percent', { question: 'is', part: 36, whole: 240 }), { share: 15 })
  t.match(worked('percent', { question: 'change', from: 80, to: 60 }), { change: -25, sentence: '60 is 25% less than 80' })
  t.equal(worked('percent', { question: 'is', part: 1, whole: 0 }).share, null)
})

t.test('dates know months of different lengths and leap years', async t => {
  t.equal(addMonths('2026-01-31', 1), '2026-02-28')
  t.equal(addMonths('2024-02-29', 12), '2025-02-28')
  t.equal(addMonths('2026-03-15', -4), '2025-11-15')
  t.equal(spanText(spanBetween('2024-02-29', '2026-03-01')), '2 years and 1 day')
  t.equal(spanText(spanBetween('2026-01-31', '2026-01-31')), '0 days')
  t.equal(workdaysBetween('2026-11-23', '2026-11-30'), 5)
  t.equal(workdaysBetween('2026-11-27', '2026-11-30'), 1)
  t.match(worked('dates', { question: 'between', start: '2026-12-31', end: '2026-01-01' }), { between: 364, weeks: 52 })
  t.match(worked('dates', { question: 'later', start: '2026-02-27', days: 2 }), { date: '2026-03-01', weekday: 'Sunday' })
  t.equal(worked('dates', { question: 'before', start: '2026-02-27', days: 1_000_000 }).date, null, 'before there were years')
})

t.test('an age is counted in years, months and days', async t => {
  t.match(worked('age', { born: '1990-05-17', on: '2026-11-23' }), { age: '36 years, 6 months and 6 days', weekday: 'Thursday', next: '2027-05-17', until: 175 })
  t.match(worked('age', { born: '2004-02-29', on: '2026-02-28' }), { age: '22 years', next: '2027-02-28' })
  t.equal(worked('age', { born: '2027-01-01', on: '2026-01-01' }).age, null)
})

t.test('grades weigh by their credits', async t => {
  t.equal(worked('gpa', { courses: [{ course: 'A', grade: 'A', credits: 3 }, { course: 'B', grade: 'C', credits: 1 }] }).gpa, 3.5)
  t.equal(worked('gpa', { courses: [{ course: 'A', grade: 'A', credits: 0 }] }).gpa, null)
})

t.test('a pace is a clock time for each kilometre', async t => {
  t.match(worked('pace', { unit: 'km', distance: 10, hours: 0, minutes: 50, seconds: 0 }), { pace: '5:00 /km', other: '8:03 /mi' })
  t.equal(worked('pace', { hours: 0, minutes: 0, seconds: 0 }).pace, null)
  t.equal(clockText(3725), '1:02:05')
  t.equal(clockText(59.7), '1:00')
})

t.test('cups weigh what is in them', async t => {
  const flour = worked('cooking', { ingredient: 'flour', amount: 2, unit: 'cup' })
  t.equal(Math.round(Number(flour.g)), 250)
  t.equal(Math.round(Number(worked('cooking', { ingredient: 'flour', amount: 250, unit: 'g' }).cups)), 2)
  t.equal(Math.round(Number(worked('cooking', { ingredient: 'water', amount: 3, unit: 'tsp' }).tbsp)), 1)
})

t.test('savings grow every month', async t => {
  const found = worked('savings', { start: 100_000, monthly: 0, rate: 12, years: 1 })
  t.equal(found.value, 112_683)
  t.equal(worked('savings', { start: 0, monthly: 10_000, rate: 0, years: 2 }).value, 240_000)
  t.equal(worked('retirement', { age: 66, until: 66 }).today, null)
  t.equal(worked('retirement', { age: 30, until: 31, start: 100_000, monthly: 0, rate: 0, inflation: 25 }).today, 80_000)
})

t.test('a trip costs its fuel', async t => {
  t.match(worked('fuel', { distance: 100, consumption: 7, price: 200, people: 3, back: 'back' }), { cost: 2800, each: 934, litres: 14 })
})

t.test('the best offer is the cheapest for its amount', async t => {
  t.match(worked('unit-price', { offers: [{ name: 'Small', price: 200, amount: 100 }, { name: 'Large', price: 300, amount: 200 }] }), { best: 'Large', saves: 25 })
})

t.test('a time of one city is told in another, summer time known', async t => {
  t.match(worked('time-zones', { date: '2026-07-01', time: '15:00', from: 'Europe/London', to: 'Asia/Kolkata' }), { there: '2026-07-01T19:30', difference: 'Delhi is 4:30 hours ahead' })
  t.match(worked('time-zones', { date: '2026-01-01', time: '01:00', from: 'Asia/Tokyo', to: 'America/New_York' }), { there: '2025-12-31T11:00' })
  t.equal(offsetOf('Asia/Kathmandu', new Date('2026-01-01T00:00:30Z')), 345)
  t.equal(offsetText(-210), '−3:30')
  t.equal(momentOf('2026-03-29T02:30', 'Europe/Berlin').toISOString(), '2026-03-29T01:30:00.000Z', 'a time that clocks skip')
})

t.test('what is wrong with a value is a sentence', async t => {
  t.equal(problemOf({ label: 'Loan amount', type: 'money' }, null), 'Enter the loan amount.')
  t.equal(problemOf({ label: 'Your age', type: 'integer' }, ''), 'Enter your age.')
  t.equal(problemOf({ label: 'VAT', type: 'percent', maximum: 100 }, 120), 'VAT is at most 100%.')
  t.equal(problemOf({ label: 'Weight', type: 'number', unit: 'kg', minimum: 2 }, 1), 'Weight is at least 2 kg.')
  t.equal(problemOf({ label: 'People', type: 'integer' }, 1.5), 'People is a whole number.')
  t.equal(problemOf({ label: 'People', type: 'integer' }, Number.NaN), 'People is not a number.')
  t.equal(problemOf({ label: 'Date', type: 'date' }, '2026-02-30'), 'Date is not a date.')
  t.equal(problemOf({ label: 'Grade', type: 'choice', choices: [] }, 'A'), 'Choose the grade from the list.')
  t.equal(problemOf({ label: 'Note', type: 'text', optional: true }, null), undefined)
  t.equal(problemOf({ label: 'Lines', type: 'rows', columns: { a: { label: 'Amount', type: 'number' } } }, [{ a: 1 }, { a: null }]), 'Enter the amount.')
  t.equal(problemOf({ label: 'Lines', type: 'rows' }, []), 'Add something to the lines.')
})

t.test('a tool can begin with other values, and asks only what it needs', async t => {
  const tip = known.tip?.tool
  t.equal(tip && startOf(withStart(tip, { bill: 100 }), clock).bill, 100)
  const bmi = known.bmi?.tool
  t.same(bmi && asked(bmi.inputs, { units: 'metric', weight: 70, height: 170, pounds: 4 }), { units: 'metric', weight: 70, height: 170, pounds: null, feet: null, inches: null })
  const own = ownTool({ inputs: { a: { label: 'A', type: 'number', start: 2 } }, outputs: { double: { label: 'Double', type: 'number', of: values => values.a * 2 } } })
  t.same(own.work({ a: 4 }, clock), { double: 8 })
  t.type(defineTool, 'function')
})
