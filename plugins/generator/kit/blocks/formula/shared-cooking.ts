import { defineTool } from './shared.ts'

/** Millilitres of one of each. */
const volumes = { ml: 1, tsp: 4.92892159375, tbsp: 14.78676478125, 'fl-oz': 29.5735295625, cup: 236.5882365 }
const masses = { g: 1, oz: 28.349523125 }

/** Grams of one US cup. */
const ingredients = [
  { id: 'water', label: 'Water or milk', cup: 237 }, { id: 'flour', label: 'Flour', cup: 125 }, { id: 'sugar', label: 'Sugar', cup: 200 },
  { id: 'brown-sugar', label: 'Brown sugar, packed', cup: 220 }, { id: 'icing-sugar', label: 'Icing sugar', cup: 120 }, { id: 'butter', label: 'Butter', cup: 227 },
  { id: 'oil', label: 'Oil', cup: 218 }, { id: 'honey', label: 'Honey', cup: 340 }, { id: 'rice', label: 'Rice, uncooked', cup: 185 },
  { id: 'oats', label: 'Rolled oats', cup: 90 }, { id: 'cocoa', label: 'Cocoa powder', cup: 85 }, { id: 'nuts', label: 'Chopped nuts', cup: 120 }
]

export const cooking = defineTool({
  inputs: {
    ingredient: { label: 'Ingredient', type: 'choice', start: 'flour', choices: ingredients },
    amount: { label: 'Amount', type: 'number', start: 2, minimum: 0, maximum: 100_000, presets: [0.25, 0.5, 1, 2, 3] },
    unit: {
      label: 'Measure',
      type: 'choice',
      start: 'cup',
      choices: [{ id: 'cup', label: 'US cups' }, { id: 'tbsp', label: 'Tablespoons' }, { id: 'tsp', label: 'Teaspoons' }, { id: 'fl-oz', label: 'Fluid ounces' }, { id: 'ml', label: 'Millilitres' }, { id: 'g', label: 'Grams' }, { id: 'oz', label: 'Ounces' }]
    }
  },
  outputs: {
    g: { label: 'Grams', type: 'number', unit: 'g', digits: 0, main: true, when: { key: 'unit', is: ['cup', 'tbsp', 'tsp', 'fl-oz', 'ml', 'oz'] } },
    cups: { label: 'US cups', type: 'number', unit: 'cups', main: true, when: { key: 'unit', is: ['g'] } },
    cup: { label: 'US cups', type: 'number', when: { key: 'unit', is: ['tbsp', 'tsp', 'fl-oz', 'ml', 'oz'] } },
    ml: { label: 'Millilitres', type: 'number', digits: 0 },
    tbsp: { label: 'Tablespoons', type: 'number', digits: 1 },
    tsp: { label: 'Teaspoons', type: 'number', digits: 1 },
    oz: { label: 'Ounces', type: 'number', digits: 1 }
  },
  work ({ ingredient, amount, unit }) {
    const density = (ingredients.find(({ id }) => id === ingredient)?.cup ?? 0) / volumes.cup
    const millilitres = isVolume(unit) ? amount * volumes[unit] : amount * (unit === 'oz' ? masses.oz : masses.g) / density
    const grams = millilitres * density
    const cup = millilitres / volumes.cup
    return { g: grams, cups: cup, cup, ml: millilitres, tbsp: millilitres / volumes.tbsp, tsp: millilitres / volumes.tsp, oz: grams / masses.oz }
  },
  note: () => 'Weights of a cup differ a little with how it is filled: flour is spooned in and levelled here.'
})

function isVolume (unit: string): unit is keyof typeof volumes {
  return Object.hasOwn(volumes, unit)
}
