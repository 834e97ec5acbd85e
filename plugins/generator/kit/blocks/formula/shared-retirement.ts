import { grow } from './shared-savings.ts'
import { defineTool } from './shared.ts'

export const retirement = defineTool({
  inputs: {
    age: { label: 'Your age', type: 'integer', start: 34, minimum: 14, maximum: 100 },
    until: { label: 'You retire at', type: 'integer', start: 66, minimum: 15, maximum: 110, presets: [60, 63, 65, 67, 70] },
    start: { label: 'Saved already', type: 'money', start: 2_500_000, minimum: 0, maximum: 100_000_000_000 },
    monthly: { label: 'Saved every month', type: 'money', start: 45_000, minimum: 0, maximum: 1_000_000_000 },
    rate: { label: 'Growth per year', type: 'percent', start: 5, minimum: 0, maximum: 20 },
    inflation: { label: 'Inflation per year', type: 'percent', start: 2, minimum: 0, maximum: 20 }
  },
  outputs: {
    today: { label: 'In money of today', type: 'money', main: true },
    value: { label: 'You will have', type: 'money' },
    income: { label: 'Every month from it, today’s money', type: 'money' },
    years: { label: 'Years until then', type: 'integer' }
  },
  /** An income of 4% of it a year is what is commonly held to last. */
  work ({ age, until, start, monthly, rate, inflation }) {
    const years = until - age
    const end = years > 0 ? grow({ start, monthly, rate, years }).at(-1) : undefined
    if (end === undefined) return { today: null, value: null, income: null, years: null }
    const today = end.value / (1 + inflation / 100) ** years
    return { today: Math.round(today), value: Math.round(end.value), income: Math.round(today * 0.04 / 12), years }
  },
  note: ({ age, until }) => until <= age ? 'Retirement has to be later than today.' : 'The monthly income takes out 4% a year, a common rule of thumb. Markets do not grow evenly.'
})
