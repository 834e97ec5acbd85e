import { defineSection, itemsSchema, linkSchema, textSchema, type Link, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface StepsOptions extends SectionOptions { items: { title: string, text: string }[], action?: Link }

export const block = defineSection<StepsOptions>({
  name: 'steps',
  component: 'Steps',
  navigation: 'How it works',
  summary: 'How it works, in numbered steps.',
  properties: { items: itemsSchema({ title: textSchema('What to do.', 100), text: textSchema('One or two sentences.', 400) }, ['title', 'text'], 8), action: linkSchema('The button below.') },
  required: ['items'],
  example: { items: [{ title: 'Say hello', text: 'Tell us about your dog.' }, { title: 'Meet', text: 'We come for a first walk together.' }, { title: 'Relax', text: 'From then on we come by ourselves.' }] },
  title: 'How it works',
  words: ({ options }) => ({ items: options.items.map(({ title, text }) => ({ title, text })), ...(options.action === undefined ? {} : { action: options.action.label }) }),
  shown: ({ options }) => ({ count: options.items.length, to: options.action?.to })
})
