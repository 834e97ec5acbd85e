import { defineTool } from './shared.ts'

export const unitPrice = defineTool({
  inputs: {
    offers: {
      label: 'Offers',
      type: 'rows',
      columns: {
        name: { label: 'Offer', type: 'text' },
        price: { label: 'Price', type: 'money', start: 199, minimum: 0, maximum: 1_000_000_000 },
        amount: { label: 'Amount', type: 'number', start: 500, minimum: 0.001, maximum: 1_000_000_000, hint: 'All in the same measure: grams, sheets, washes' }
      },
      start: [{ name: 'Small bag', price: 349, amount: 250 }, { name: 'Large bag', price: 1_190, amount: 1000 }, { name: 'Two for one', price: 649, amount: 500 }]
    }
  },
  outputs: {
    best: { label: 'Best value', type: 'text', main: true },
    saves: { label: 'Cheaper than the dearest by', type: 'percent', digits: 0 }
  },
  work ({ offers }) {
    const sorted = offers.map(({ name, price, amount }) => ({ name, each: price / amount })).sort((one, other) => one.each - other.each)
    const [best, dearest] = [sorted[0], sorted.at(-1)]
    return { best: best?.name ?? null, saves: best === undefined || dearest === undefined || dearest.each === 0 ? null : (1 - best.each / dearest.each) * 100 }
  },
  table: ({ offers }) => ({
    title: 'Price of 100',
    columns: [{ label: 'Offer', type: 'text' }, { label: 'Price of 100', type: 'money' }],
    rows: offers.map(({ name, price, amount }) => [name, Math.round(price / amount * 100)] as const).sort((one, other) => one[1] - other[1])
  })
})
