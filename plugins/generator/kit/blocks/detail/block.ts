import { schemaOf } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { kit } from '../../../src/3-print/client/markup.ts'
import { findEntity } from '../../../src/blocks/references.ts'

export interface DetailPlan {
  entity: string
}

interface DetailOptions {
  entity: string
}

export const block = defineBlock<DetailOptions, DetailPlan>({
  name: 'detail',
  summary: 'One record with all its fields, computed values and the records that belong to it; for a page whose path has ":id".',
  schema: {
    type: 'object',
    properties: { entity: { type: 'string', description: 'Id of the entity.' } },
    required: ['entity'],
    additionalProperties: false
  },
  example: { entity: 'dog' },
  heads: true,
  lower ({ options, page, ...finder }) {
    const entity = findEntity(options.entity, finder)
    if (!page.path.split('/').includes(':id')) finder.problem(`The page "${page.title}" shows one record, but its path "${page.path}" does not say which.`, 'Give it a path like "/dogs/:id".')
    return entity === undefined ? undefined : { entity: entity.id }
  },
  element: ({ entity }, { app }) => ({ component: kit('Detail'), properties: { entity: schemaOf(app, entity) } })
})
