import { call, reference, type Code, type Value } from '../../../src/3-print/value.ts'
import { checkOf, element, ofServer } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered, type Placed } from '../../../src/blocks/define-block.ts'
import { known } from './block-known.ts'
import { inputsOf, outputsOf, type InputOptions, type OutputOptions } from './block-own.ts'
import { asked, isAsked, problemOf, startOf, withStart, type Given, type Input, type Tool } from './shared.ts'

interface FormulaOptions {
  known?: string
  start?: Given
  inputs?: InputOptions[]
  outputs?: OutputOptions[]
}

export interface FormulaPlan extends Lowered {
  /** The known one it is, and what it begins with. */
  known?: { name: string, start: Given }
  inputs: Readonly<Record<string, Input>>
  /** The results of one of the app's own, as code. */
  outputs?: Record<string, Value>
}

const types = ['number', 'integer', 'money', 'percent', 'date', 'time', 'choice']

export const block = defineBlock<FormulaOptions, FormulaPlan>({
  name: 'formula',
  summary: 'A calculator for one question: inputs, results that follow at once, the last calculations kept. Give either "known" or "inputs" and "outputs".',
  schema: {
    type: 'object',
    properties: {
      known: { enum: Object.keys(known), description: `One that is there already. ${Object.entries(known).map(([name, { about }]) => `${name}: ${about}`).join('; ')}.` },
      start: { type: 'object', description: 'What inputs of the known one begin with, by their keys; money in minor units: {"bill": 6000}.' },
      inputs: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        items: {
          type: 'object',
          properties: {
            key: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,39}$', description: 'What expressions call it: "bill".' },
            label: { type: 'string', minLength: 1, maxLength: 60 },
            type: { enum: types, description: 'Money is in minor units, a percent of 15 is 15.' },
            unit: { type: 'string', maxLength: 20, description: 'What stands behind the number: "kg".' },
            hint: { type: 'string', maxLength: 120 },
            start: { type: ['number', 'string'], description: 'What it begins with; a date begins with today.' },
            min: { type: 'number' },
            max: { type: 'number' },
            presets: { type: 'array', maxItems: 8, items: { type: 'number' }, description: 'Values that are one press away.' },
            choices: { type: 'array', minItems: 2, maxItems: 40, items: { type: 'object', properties: { id: { type: 'string', minLength: 1 }, label: { type: 'string', minLength: 1 } }, required: ['id', 'label'], additionalProperties: false } }
          },
          required: ['key', 'label', 'type'],
          additionalProperties: false
        }
      },
      outputs: {
        type: 'array',
        minItems: 1,
        maxItems: 12,
        items: {
          type: 'object',
          properties: {
            key: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,39}$', description: 'What other outputs call it.' },
            label: { type: 'string', minLength: 1, maxLength: 60 },
            type: { enum: ['number', 'integer', 'money', 'percent', 'date', 'text'] },
            value: { type: 'string', minLength: 1, maxLength: 2000, description: 'An expression over the inputs and other outputs: "bill * (100 + tip) / 100".' },
            unit: { type: 'string', maxLength: 20 },
            digits: { type: 'integer', minimum: 0, maximum: 8, description: 'Most digits after the point.' },
            main: { type: 'boolean', description: 'Whether it is shown large; the first one is when none says so.' }
          },
          required: ['key', 'label', 'type', 'value'],
          additionalProperties: false
        }
      }
    },
    oneOf: [{ required: ['known'], not: { anyOf: [{ required: ['inputs'] }, { required: ['outputs'] }] } }, { required: ['inputs', 'outputs'], not: { anyOf: [{ required: ['known'] }, { required: ['start'] }] } }],
    additionalProperties: false
  },
  stage: 'tool',
  icon: 'calculator',
  keeps: true,
  example: { known: 'tip', start: { bill: 6000, percent: 18 } },
  lower ({ options, ...finder }) {
    if (options.known !== undefined) {
      const found = known[options.known]
      if (found === undefined) return undefined
      const start = options.start ?? {}
      const wrong = startProblem(found.tool, start)
      if (wrong !== undefined) finder.problem(wrong, `Give values for ${Object.keys(found.tool.inputs).join(', ')}.`)
      return wrong === undefined ? { known: { name: options.known, start }, inputs: withStart(found.tool, start).inputs } : undefined
    }
    const { inputs = [], outputs = [] } = options
    const keys = [...inputs, ...outputs].map(({ key }) => key)
    const twice = keys.find((key, index) => keys.indexOf(key) !== index)
    if (twice !== undefined) finder.problem(`Two inputs or outputs have the key "${twice}".`, 'Give each a key of its own.')
    const read = inputsOf(inputs)
    const wrong = Object.values(read).map(input => input.type === 'choice' && input.choices === undefined ? `${input.label} has no choices.` : input.start === undefined ? undefined : problemOf(input, input.start)).find(problem => problem !== undefined)
    if (wrong !== undefined) finder.problem(wrong, 'Give a start value and choices that fit the input.')
    const worked = outputsOf(inputs, outputs.some(({ main }) => main === true) ? outputs : outputs.map((output, index) => index === 0 ? { ...output, main: true } : output), finder)
    return twice !== undefined || wrong !== undefined || worked === undefined ? undefined : { inputs: read, outputs: worked }
  },
  element: plan => element('formula', 'Formula', { block: plan.id, tool: toolCode(plan) }),
  server: plan => call(ofServer('formula', 'calculations'), plan.id, plan.known === undefined ? { inputs: valueOf(plan.inputs) } : toolCode({ ...plan, known: { ...plan.known, start: {} } })),
  checks: plan => [checkOf('formula', 'keeps', { block: plan.id, what: 'the last calculations', ...examples(plan) })]
})

function startProblem (tool: Tool, start: Given): string | undefined {
  for (const [key, value] of Object.entries(start)) {
    const input = tool.inputs[key]
    if (input === undefined) return `It has no input "${key}".`
    const problem = problemOf(input, value)
    if (problem !== undefined) return problem
  }
  return undefined
}

function toolCode (plan: Omit<Placed<FormulaPlan>, 'id'>): Code {
  if (plan.known === undefined) return call({ name: 'ownTool', from: '@dream/kit/blocks/formula/shared.ts' }, { inputs: valueOf(plan.inputs), outputs: plan.outputs })
  const { name, start } = plan.known
  const tool = reference({ name: known[name]?.constant ?? name, from: `@dream/kit/blocks/formula/shared-${name}.ts` })
  return Object.keys(start).length === 0 ? tool : call({ name: 'withStart', from: '@dream/kit/blocks/formula/shared.ts' }, tool, valueOf(start))
}

/** Plain data is code as it is. */
function valueOf (data: object): { [key: string]: Value } {
  return JSON.parse(JSON.stringify(data))
}

/** A calculation that is taken as it is, and one with a value that no form would send. */
function examples ({ inputs }: FormulaPlan): { good: Value, bad: Value } {
  const values = filled(startOf({ inputs }, { today: '2026-11-23' }), inputs)
  const wrong = Object.entries(inputs).find(([, input]) => isAsked(input, values) && input.type !== 'choice')?.[0] ?? Object.keys(inputs)[0] ?? ''
  const entry = (own: object) => ({ entries: [{ at: 1_795_000_000_000, values: { ...asked(inputs, values), ...own } }] })
  return { good: valueOf(entry({})), bad: valueOf(entry({ [wrong]: { no: 'value' } })) }
}

/** What begins empty has something a person could enter. */
function filled (values: Given, inputs: FormulaPlan['inputs']): Given {
  return Object.fromEntries(Object.entries(inputs).map(([key, input]) => {
    const value = values[key] ?? null
    if (value !== null || input.optional === true) return [key, value]
    if (input.type === 'choice') return [key, input.choices?.[0]?.id ?? null]
    if (input.type === 'time') return [key, '12:00']
    return [key, Math.max(input.minimum ?? 1, Math.min(input.maximum ?? 1, 1))]
  }))
}
