import { defineTool } from './shared.ts'

export const discount = defineTool({
  inputs: {
    price: { label: 'Price', type: 'money', start: 8_900, minimum: 0, maximum: 10_000_000_000 },
    percent: { label: 'Discount', type: 'percent', start: 25, minimum: 0, maximum: 100, presets: [10, 20, 25, 30, 50, 70] },
    further: { label: 'Further discount', type: 'percent', minimum: 0, maximum: 100, optional: true, hint: 'Taken off what is left, as shops do' },
    tax: { label: 'Sales tax', type: 'percent', minimum: 0, maximum: 100, optional: true, hint: 'Added at the till, if there is one' }
  },
  outputs: {
    pays: { label: 'You pay', type: 'money', main: true },
    saved: { label: 'You save', type: 'money' },
    off: { label: 'Discount in all', type: 'percent' }
  },
  work ({ price, percent, further, tax }) {
    const left = (1 - percent / 100) * (1 - (further ?? 0) / 100)
    const reduced = Math.round(price * left)
    return { pays: Math.round(reduced * (1 + (tax ?? 0) / 100)), saved: price - reduced, off: (1 - left) * 100 }
  }
})
