import { call } from '../../../src/3-print/value.ts'
import { checkOf, element, ofServer } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'

interface CalculatorOptions {
  keys?: 'simple' | 'scientific'
}

export interface CalculatorPlan extends Lowered {
  scientific: boolean
}

export const block = defineBlock<CalculatorOptions, CalculatorPlan>({
  name: 'calculator',
  summary: 'A pocket calculator with keypad and keyboard, precedence, percent, memory and a history that is kept; exact decimals.',
  schema: {
    type: 'object',
    properties: { keys: { enum: ['simple', 'scientific'], description: 'Whether it has parentheses, powers and roots too. Default simple.' } },
    additionalProperties: false
  },
  stage: 'tool',
  icon: 'calculator',
  keeps: true,
  example: { keys: 'scientific' },
  lower: ({ options }) => ({ scientific: options.keys === 'scientific' }),
  element: ({ id, scientific }) => element('calculator', 'Calculator', { block: id, scientific: scientific ? true : undefined }),
  server: ({ id }) => call(ofServer('calculator', 'calculator'), id),
  checks: ({ id }) => [checkOf('calculator', 'keeps', {
    block: id,
    what: 'the history of the calculator',
    good: { history: [{ at: 1_795_000_000_000, sum: '2 + 3 × 4', result: '14' }], memory: '-0.5' },
    bad: { history: [{ at: 1_795_000_000_000, sum: 'alert(1)', result: '14' }], memory: '0' }
  })]
})
