import { defineSection, itemsSchema, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface TeamOptions extends SectionOptions { items: { name: string, role?: string, text?: string }[] }

export const block = defineSection<TeamOptions>({
  name: 'team',
  component: 'Team',
  navigation: 'Team',
  summary: 'The people behind it, each with a drawn likeness, a name, what they do and a sentence about them.',
  properties: { items: itemsSchema({ name: textSchema('A name.', 80), role: textSchema('What they do.', 100), text: textSchema('One or two sentences.', 400) }, ['name'], 16) },
  required: ['items'],
  example: { items: [{ name: 'Tom Reid', role: 'Walker', text: 'Grew up with five collies.' }] },
  title: 'The people behind it',
  words: ({ options }) => ({ items: options.items.map(({ name, role = '', text = '' }) => ({ name, role, text })) }),
  shown: ({ options }) => ({ count: options.items.length })
})
