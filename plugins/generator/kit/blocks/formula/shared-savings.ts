import { defineTool } from './shared.ts'

interface Asked { start: number, monthly: number, rate: number, years: number }

/** What is there at the end of each year; interest comes every month. Minor units, not rounded in between. */
export function grow ({ start, monthly, rate, years }: Asked): { paid: number, value: number }[] {
  const ends: { paid: number, value: number }[] = []
  let [value, paid] = [start, start]
  for (let month = 1; month <= years * 12; month++) {
    value = value * (1 + rate / 1200) + monthly
    paid += monthly
    if (month % 12 === 0) ends.push({ paid, value })
  }
  return ends
}

export const savings = defineTool({
  inputs: {
    start: { label: 'Saved already', type: 'money', start: 500_000, minimum: 0, maximum: 100_000_000_000 },
    monthly: { label: 'Saved every month', type: 'money', start: 20_000, minimum: 0, maximum: 1_000_000_000 },
    rate: { label: 'Interest per year', type: 'percent', start: 4, minimum: 0, maximum: 50 },
    years: { label: 'Years', type: 'integer', start: 15, minimum: 1, maximum: 80, presets: [1, 5, 10, 20, 30] }
  },
  outputs: {
    value: { label: 'You will have', type: 'money', main: true },
    paid: { label: 'Paid in', type: 'money' },
    interest: { label: 'Interest', type: 'money' }
  },
  work (values) {
    const end = grow(values).at(-1)
    if (end === undefined) return { value: null, paid: null, interest: null }
    return { value: Math.round(end.value), paid: end.paid, interest: Math.round(end.value) - end.paid }
  },
  table: values => ({
    title: 'Year by year',
    columns: [{ label: 'Year', type: 'integer' }, { label: 'Paid in', type: 'money' }, { label: 'Interest', type: 'money' }, { label: 'There is', type: 'money' }],
    rows: grow(values).map(({ paid, value }, index) => [index + 1, paid, Math.round(value) - paid, Math.round(value)])
  })
})
