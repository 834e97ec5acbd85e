import { defineBlock } from '../block-kind.ts'
import { findEntity } from '../references.ts'

interface DetailOptions {
  entity: string
}

export const detail = defineBlock<'detail', DetailOptions>({
  name: 'detail',
  summary: 'One record with all its fields, computed values and the records that belong to it; for a page whose path has ":id".',
  schema: {
    type: 'object',
    properties: { entity: { type: 'string', description: 'Id of the entity.' } },
    required: ['entity'],
    additionalProperties: false
  },
  example: { entity: 'dog' },
  lower ({ id, options, page, ...finder }) {
    const entity = findEntity(options.entity, finder)
    if (!page.path.split('/').includes(':id')) finder.problem(`The page "${page.title}" shows one record, but its path "${page.path}" does not say which.`, 'Give it a path like "/dogs/:id".')
    return entity === undefined ? undefined : { id, block: 'detail', entity: entity.id }
  }
})
