import { defineSection, itemsSchema, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface FaqOptions extends SectionOptions { items: { question: string, answer: string }[] }

export const block = defineSection<FaqOptions>({
  name: 'faq',
  component: 'Faq',
  navigation: 'Questions',
  summary: 'Questions that people ask, each opening to its answer.',
  properties: { items: itemsSchema({ question: textSchema('As somebody would ask it.'), answer: textSchema('Plain text; blank lines separate paragraphs.', 2000) }, ['question', 'answer'], 40) },
  required: ['items'],
  example: { items: [{ question: 'What if it rains?', answer: 'We walk. Dogs do not mind, and we bring towels.' }] },
  title: 'Questions people ask',
  words: ({ options }) => ({ items: options.items.map(({ question, answer }) => ({ question, answer })) }),
  shown: ({ options }) => ({ count: options.items.length })
})
