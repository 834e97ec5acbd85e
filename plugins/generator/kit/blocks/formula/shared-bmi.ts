import { defineTool, type Scale } from './shared.ts'

const metric = { key: 'units', is: ['metric'] }
const imperial = { key: 'units', is: ['imperial'] }

interface Asked { units: string, weight: number, height: number, pounds: number, feet: number, inches: number }

const kilos = 0.45359237
const metres = 0.0254

function bodyOf ({ units, weight, height, pounds, feet, inches }: Asked): { weight: number, height: number } {
  return units === 'imperial' ? { weight: pounds * kilos, height: (feet * 12 + inches) * metres } : { weight, height: height / 100 }
}

const bands: Scale['bands'] = [
  { upTo: 18.5, label: 'Underweight', tone: 'info' },
  { upTo: 25, label: 'Healthy weight', tone: 'positive' },
  { upTo: 30, label: 'Overweight', tone: 'warning' },
  { upTo: Infinity, label: 'Obesity', tone: 'negative' }
]

/** Rounded as it is shown, so that 24.96 counts as 25.0. */
function bmiOf (values: Asked): number {
  const { weight, height } = bodyOf(values)
  return Math.round(weight / height ** 2 * 10) / 10
}

export const bmi = defineTool({
  inputs: {
    units: { label: 'Units', type: 'choice', start: 'metric', choices: [{ id: 'metric', label: 'Metric' }, { id: 'imperial', label: 'Imperial' }] },
    weight: { label: 'Weight', type: 'number', unit: 'kg', start: 70, minimum: 2, maximum: 500, when: metric },
    height: { label: 'Height', type: 'number', unit: 'cm', start: 174, minimum: 40, maximum: 260, when: metric },
    pounds: { label: 'Weight', type: 'number', unit: 'lb', start: 154, minimum: 4, maximum: 1100, when: imperial },
    feet: { label: 'Height', type: 'integer', unit: 'ft', start: 5, minimum: 1, maximum: 8, when: imperial },
    inches: { label: 'and inches', type: 'number', unit: 'in', start: 8.5, minimum: 0, maximum: 11.9, when: imperial }
  },
  outputs: {
    bmi: { label: 'Body mass index', type: 'number', digits: 1, main: true },
    band: { label: 'For an adult', type: 'text' },
    healthy: { label: 'Healthy weight at this height', type: 'text' }
  },
  work (values) {
    const found = bmiOf(values)
    const { height } = bodyOf(values)
    const [from, to] = [18.5, 24.9].map(limit => Math.round(limit * height ** 2 / (values.units === 'imperial' ? kilos : 1)))
    return {
      bmi: found,
      band: bands.find(({ upTo }) => found < upTo)?.label ?? null,
      healthy: `${from} to ${to} ${values.units === 'imperial' ? 'lb' : 'kg'}`
    }
  },
  scale: values => ({ value: bmiOf(values), from: 14, to: 40, bands }),
  note: () => 'The index is a rough guide for adults. It says nothing about children, pregnancy or muscle.'
})
