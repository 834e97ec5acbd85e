import { defineTool } from './shared.ts'

export const vat = defineTool({
  inputs: {
    direction: { label: 'The amount is', type: 'choice', start: 'net', choices: [{ id: 'net', label: 'Without tax' }, { id: 'gross', label: 'With tax' }] },
    amount: { label: 'Amount', type: 'money', start: 10_000, minimum: 0, maximum: 100_000_000_000 },
    rate: { label: 'Tax rate', type: 'percent', start: 20, minimum: 0, maximum: 100, presets: [5, 7, 10, 19, 20, 21] }
  },
  outputs: {
    gross: { label: 'With tax', type: 'money', main: true, when: { key: 'direction', is: ['net'] } },
    net: { label: 'Without tax', type: 'money', main: true, when: { key: 'direction', is: ['gross'] } },
    tax: { label: 'Tax', type: 'money' }
  },
  work ({ direction, amount, rate }) {
    const net = direction === 'net' ? amount : Math.round(amount / (1 + rate / 100))
    const tax = direction === 'net' ? Math.round(amount * rate / 100) : amount - net
    return { net, tax, gross: net + tax }
  }
})
