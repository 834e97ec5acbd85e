import { defineSection, itemsSchema, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface TimelineOptions extends SectionOptions { items: { when: string, title: string, text?: string }[] }

export const block = defineSection<TimelineOptions>({
  name: 'timeline',
  component: 'Timeline',
  navigation: 'Timeline',
  summary: 'What happened or will happen, in order: the history of a company, the programme of a day, stations of a life.',
  properties: { items: itemsSchema({ when: textSchema('"1987", "9:30", "May 2024".', 60), title: textSchema('What.', 120), text: textSchema('More about it.', 500) }, ['when', 'title'], 40) },
  required: ['items'],
  example: { items: [{ when: '2014', title: 'The first dog' }, { when: '2024', title: 'Forty dogs a week' }] },
  title: 'How it came about',
  words: ({ options }) => ({ items: options.items.map(({ when, title, text = '' }) => ({ when, title, text })) }),
  shown: ({ options }) => ({ count: options.items.length })
})
