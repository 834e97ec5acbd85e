import { element, wordsOf } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'
import { itemsSchema, keptWords, linkSchema, textSchema, type Link } from '../../../src/blocks/define-section.ts'
import type { Words } from '../../shared/words.ts'

interface FooterOptions {
  text?: string
  columns?: { title: string, links: Link[] }[]
  address?: string
  phone?: string
  email?: string
}

interface FooterPlan extends Lowered {
  words: Words
  columns: string[][]
}

export const block = defineBlock<FooterOptions, FooterPlan>({
  name: 'footer',
  summary: 'What ends every page of a web site: a sentence, columns of links, and how to reach whoever is behind it. Put it on the start page.',
  stage: 'footer',
  keeps: true,
  schema: {
    type: 'object',
    properties: {
      text: textSchema('One or two sentences; the tagline unless told.', 400),
      columns: itemsSchema({ title: textSchema('A heading.', 60), links: { type: 'array', minItems: 1, maxItems: 8, items: linkSchema('Where it leads.') } }, ['title', 'links'], 4),
      address: textSchema('Street and town, with line breaks.', 300),
      phone: textSchema('A phone number.', 40),
      email: textSchema('An e-mail address.', 120)
    },
    additionalProperties: false
  },
  example: { text: 'Walking dogs since 2014.', email: 'hello@example.com' },
  lower: ({ options: { text, columns = [], address, phone, email }, blueprint }) => ({
    words: {
      text: text ?? blueprint.tagline,
      columns: columns.map(({ title, links }) => ({ title, links: links.map(({ label }) => label) })),
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email })
    },
    columns: columns.map(({ links }) => links.map(({ to }) => to))
  }),
  words: ({ words }) => words,
  element: ({ id, columns }) => element('footer', 'Footer', { block: id, words: wordsOf(id), columns }),
  server: ({ id }) => keptWords(id)
})
