import { defineBlock } from '../block-kind.ts'

interface TextOptions {
  heading?: string
  body: string
}

export const text = defineBlock<'text', TextOptions>({
  name: 'text',
  summary: 'A heading and paragraphs of plain text; blank lines separate paragraphs.',
  schema: {
    type: 'object',
    properties: { heading: { type: 'string' }, body: { type: 'string', maxLength: 20000 } },
    required: ['body'],
    additionalProperties: false
  },
  example: { heading: 'Welcome', body: 'Everything about the walks is here.' },
  lower: ({ id, options }) => ({
    id,
    block: 'text',
    heading: options.heading ?? '',
    paragraphs: options.body.split(/\n\s*\n/).map(paragraph => paragraph.trim()).filter(paragraph => paragraph !== '')
  })
})
