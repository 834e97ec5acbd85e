import { defineSection, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface LogosOptions extends SectionOptions { names: string[] }

export const block = defineSection<LogosOptions>({
  name: 'logos',
  component: 'Logos',
  summary: 'Names of customers, partners or sponsors in a row, each with a drawn mark.',
  properties: { names: { type: 'array', minItems: 2, maxItems: 12, items: textSchema('A name.', 40) } },
  required: ['names'],
  example: { names: ['Harbour Vets', 'Paws & Co', 'Northside'] },
  title: 'In good company',
  words: ({ options }) => ({ names: options.names }),
  shown: ({ options }) => ({ count: options.names.length })
})
