import { call } from '../../../src/3-print/value.ts'
import { checkOf, element, ofServer } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'
import { kindNames, kinds, someRates, type Kind } from './shared.ts'

interface ConverterOptions {
  kinds?: Kind[]
  from?: string
  to?: string
}

export interface ConverterPlan extends Lowered {
  kinds: readonly Kind[]
  from: string
  to: string
}

export const block = defineBlock<ConverterOptions, ConverterPlan>({
  name: 'converter',
  summary: 'Converts units and currencies both ways, with a table of common values; rates of currencies are edited by hand, since apps ask no other server.',
  schema: {
    type: 'object',
    properties: {
      kinds: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: [...kindNames] }, description: 'What can be converted, the first one open. All but currency unless told.' },
      from: { type: 'string', description: 'Id of the unit of the first kind that it begins with: "km", "USD".' },
      to: { type: 'string', description: 'Id of the unit it is first converted to.' }
    },
    additionalProperties: false
  },
  stage: 'tool',
  icon: 'scales',
  keeps: true,
  example: { kinds: ['length', 'mass', 'temperature'], from: 'km', to: 'mi' },
  lower ({ options, problem }) {
    const chosen = options.kinds ?? kindNames.filter(name => name !== 'currency')
    const units: readonly { id: string }[] = kinds[chosen[0] ?? 'length']
    const { from = units[0]?.id ?? '', to = units[1]?.id ?? '' } = options
    const unknown = [from, to].find(id => units.every(unit => unit.id !== id))
    if (unknown !== undefined) problem(`There is no unit "${unknown}" of ${chosen[0]}.`, `Use ${units.map(({ id }) => id).join(', ')}.`)
    return unknown === undefined ? { kinds: chosen, from, to } : undefined
  },
  element: ({ id, kinds, from, to }) => element('converter', 'Converter', { block: id, kinds: [...kinds], from, to }),
  server: ({ id }) => call(ofServer('converter', 'converter'), id),
  checks: ({ id, kinds: [kind = 'length'], from, to }) => [checkOf('converter', 'keeps', {
    block: id,
    what: 'the saved conversions and rates',
    good: { rates: { date: someRates.date, values: { ...someRates.values } }, saved: [{ at: 1_795_000_000_000, kind, from, to, amount: 5 }] },
    bad: { rates: { date: someRates.date, values: { ...someRates.values, USD: 0 } }, saved: [] }
  })]
})
