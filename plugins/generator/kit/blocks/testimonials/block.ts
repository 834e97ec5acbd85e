import { defineSection, itemsSchema, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface TestimonialsOptions extends SectionOptions { items: { quote: string, name: string, role?: string }[] }

export const block = defineSection<TestimonialsOptions>({
  name: 'testimonials',
  component: 'Testimonials',
  navigation: 'Reviews',
  summary: 'What customers say: one large, or several side by side.',
  properties: { items: itemsSchema({ quote: textSchema('What was said, without quotation marks.', 600), name: textSchema('Who said it.', 80), role: textSchema('"Owner, Corner Café".', 100) }, ['quote', 'name'], 9) },
  required: ['items'],
  example: { items: [{ quote: 'Bruno waits at the door at eleven sharp.', name: 'Amira Haddad', role: 'with Bruno, a spaniel' }] },
  title: 'What people say',
  tone: 'soft',
  words: ({ options }) => ({ items: options.items.map(({ quote, name, role = '' }) => ({ quote, name, role })) }),
  shown: ({ options }) => ({ count: options.items.length })
})
