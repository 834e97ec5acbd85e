import { defineSection, itemsSchema, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface FeaturesOptions extends SectionOptions {
  items: { title: string, text: string, icon?: string, picture?: string }[]
  layout?: 'cards' | 'rows' | 'plain'
}

export const block = defineSection<FeaturesOptions>({
  name: 'features',
  component: 'Features',
  navigation: 'Features',
  summary: 'What somebody gets: a heading and short texts with icons, as cards, in plain columns, or as rows with drawn pictures.',
  properties: {
    items: itemsSchema({ title: textSchema('A few words.', 100), text: textSchema('One or two sentences.', 500), icon: textSchema('An icon of the kit: "clock", "heart", "leaf".', 40), picture: textSchema('For rows: what is drawn, as in "hero".', 40) }, ['title', 'text'], 12),
    layout: { enum: ['cards', 'rows', 'plain'], description: '"cards" unless told.' }
  },
  required: ['items'],
  example: { title: 'Why people come back', items: [{ title: 'Small groups', text: 'Never more than four dogs at once.', icon: 'paw' }, { title: 'Every weekday', text: 'At the same hour, in any weather.', icon: 'clock' }] },
  title: 'What you get',
  words: ({ options }) => ({ items: options.items.map(({ title, text }) => ({ title, text })) }),
  shown: ({ options }) => ({ layout: options.layout, looks: options.items.map(({ icon, picture }) => ({ icon: icon ?? 'task', picture })) })
})
