import { element } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'

interface TextOptions {
  heading?: string
  body: string
}

export interface TextPlan extends Lowered {
  /** May be empty. */
  heading: string
  paragraphs: string[]
}

export const block = defineBlock<TextOptions, TextPlan>({
  name: 'text',
  summary: 'A heading and paragraphs of plain text; blank lines separate paragraphs.',
  schema: {
    type: 'object',
    properties: { heading: { type: 'string' }, body: { type: 'string', maxLength: 20000 } },
    required: ['body'],
    additionalProperties: false
  },
  width: 'narrow',
  example: { heading: 'Welcome', body: 'Everything about the walks is here.' },
  lower: ({ options }) => ({
    heading: options.heading ?? '',
    paragraphs: options.body.split(/\n\s*\n/).map(paragraph => paragraph.trim()).filter(paragraph => paragraph !== '')
  }),
  element: ({ heading, paragraphs }) => element('text', 'TextBlock', { heading: heading === '' ? undefined : heading, paragraphs })
})
