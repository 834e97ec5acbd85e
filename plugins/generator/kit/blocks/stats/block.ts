import { defineSection, itemsSchema, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface StatsOptions extends SectionOptions { items: { value: string, label: string }[] }

export const block = defineSection<StatsOptions>({
  name: 'stats',
  component: 'Stats',
  summary: 'A few large numbers that speak for themselves.',
  properties: { items: itemsSchema({ value: textSchema('"12,400", "98%".', 24), label: textSchema('What it counts.', 100) }, ['value', 'label'], 6) },
  required: ['items'],
  example: { items: [{ value: '40', label: 'dogs a week' }, { value: '9', label: 'years' }] },
  title: 'In numbers',
  tone: 'bold',
  words: ({ options }) => ({ items: options.items.map(({ value, label }) => ({ value, label })) }),
  shown: ({ options }) => ({ count: options.items.length })
})
