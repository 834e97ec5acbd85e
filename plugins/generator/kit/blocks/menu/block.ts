import { defineSection, itemsSchema, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface MenuOptions extends SectionOptions {
  groups: { name: string, text?: string, items: { name: string, text?: string, price: string }[] }[]
  note?: string
}

export const block = defineSection<MenuOptions>({
  name: 'menu',
  component: 'Menu',
  navigation: 'Menu',
  summary: 'A menu or a price list: groups of dishes, treatments or services with their prices.',
  properties: {
    groups: itemsSchema({
      name: textSchema('"Starters".', 80),
      text: textSchema('A sentence about the group.', 300),
      items: itemsSchema({ name: textSchema('What it is.', 100), text: textSchema('What is in it.', 300), price: textSchema('With its currency: "€12".', 30) }, ['name', 'price'], 40)
    }, ['name', 'items'], 12),
    note: textSchema('A small print below: allergies, service.', 400)
  },
  required: ['groups'],
  example: { groups: [{ name: 'Walks', items: [{ name: 'One hour', text: 'In a group of up to four.', price: '£12' }] }] },
  title: 'Menu',
  words: ({ options }) => ({
    groups: options.groups.map(({ name, text = '', items }) => ({ name, text, items: items.map(({ name, text = '', price }) => ({ name, text, price })) })),
    note: options.note ?? ''
  }),
  shown: ({ options }) => ({ groups: options.groups.map(({ items }) => items.length) })
})
