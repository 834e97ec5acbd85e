import { defineTool } from './shared.ts'

export const tip = defineTool({
  inputs: {
    bill: { label: 'Bill', type: 'money', start: 4800, minimum: 0, maximum: 10_000_000 },
    percent: { label: 'Tip', type: 'percent', start: 15, minimum: 0, maximum: 100, presets: [10, 12, 15, 18, 20] },
    people: { label: 'People', type: 'integer', start: 2, minimum: 1, maximum: 100, presets: [1, 2, 3, 4, 6] }
  },
  outputs: {
    each: { label: 'Each person pays', type: 'money', main: true },
    tip: { label: 'Tip', type: 'money' },
    total: { label: 'Bill with tip', type: 'money' }
  },
  /** What each pays is rounded up, so that it is enough. */
  work ({ bill, percent, people }) {
    const tip = Math.round(bill * percent / 100)
    return { tip, total: bill + tip, each: Math.ceil((bill + tip) / people) }
  }
})
