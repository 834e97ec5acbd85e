import { defineSection, itemsSchema, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'
import { pictureNames } from '../../client/site/pictures.ts'

interface GalleryOptions extends SectionOptions {
  items: { title: string, text?: string, picture?: string }[]
  layout?: 'grid' | 'works'
}

export const block = defineSection<GalleryOptions>({
  name: 'gallery',
  component: 'Gallery',
  navigation: 'Gallery',
  summary: 'Pictures with captions that open large; drawn from their captions in the colours of the site. "works" shows them large, for portfolios.',
  properties: {
    items: itemsSchema({ title: textSchema('The caption.', 100), text: textSchema('What is seen, or what was done.', 600), picture: { enum: pictureNames, description: 'What is drawn.' } }, ['title'], 24),
    layout: { enum: ['grid', 'works'], description: '"grid" unless told.' }
  },
  required: ['items'],
  example: { items: [{ title: 'Morning round', picture: 'landscape' }, { title: 'By the canal', picture: 'waves' }] },
  title: 'Pictures',
  words: ({ options }) => ({ items: options.items.map(({ title, text = '' }) => ({ title, text })) }),
  shown: ({ options }) => ({ layout: options.layout, pictures: options.items.map(({ picture }) => picture ?? '') })
})
