import { call } from '../../../src/3-print/value.ts'
import { checkOf, element, ofServer } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'

export const block = defineBlock<Record<string, never>, Lowered>({
  name: 'views',
  summary: 'Saved views of the list or the groups on the same page: search, filters, sorting and grouping under a name, for everybody who uses the app.',
  schema: { type: 'object', additionalProperties: false },
  keeps: true,
  example: {},
  lower: () => ({}),
  element: ({ id }) => element('views', 'Views', { block: id }),
  server: ({ id }) => call(ofServer('views', 'views'), id),
  checks: ({ id }) => [checkOf('views', 'keeps', {
    block: id,
    what: 'saved views',
    good: { views: [{ name: 'Tea', query: 'search=tea' }] },
    bad: { views: [{ name: '', query: 'search=tea' }] }
  })]
})
