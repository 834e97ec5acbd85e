import { defineTool } from './shared.ts'

export const fuel = defineTool({
  inputs: {
    distance: { label: 'Distance', type: 'number', unit: 'km', start: 420, minimum: 0, maximum: 1_000_000 },
    consumption: { label: 'Consumption', type: 'number', unit: 'l/100 km', start: 6.4, minimum: 0, maximum: 100, presets: [5, 6, 7, 8, 10] },
    price: { label: 'Price of a litre', type: 'money', start: 172, minimum: 0, maximum: 100_000 },
    people: { label: 'People sharing', type: 'integer', start: 3, minimum: 1, maximum: 60 },
    back: { label: 'Way', type: 'choice', start: 'there', choices: [{ id: 'there', label: 'One way' }, { id: 'back', label: 'There and back' }] }
  },
  outputs: {
    cost: { label: 'The trip costs', type: 'money', main: true },
    each: { label: 'For each', type: 'money' },
    litres: { label: 'Fuel', type: 'number', unit: 'l', digits: 1 },
    perKilometre: { label: 'Per 100 km', type: 'money' }
  },
  work ({ distance, consumption, price, people, back }) {
    const litres = distance * (back === 'back' ? 2 : 1) * consumption / 100
    const cost = Math.round(litres * price)
    return { cost, each: Math.ceil(cost / people), litres, perKilometre: Math.round(consumption * price) }
  }
})
