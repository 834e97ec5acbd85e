import { callKit, question } from '../../3-print/server/kit-calls.ts'
import { defineBlock } from '../block-kind.ts'
import { findEntity } from '../references.ts'
import { recentChecks } from './checks.ts'

interface RecentOptions {
  entity: string
  limit?: number
  title?: string
}

export const recent = defineBlock<'recent', RecentOptions>({
  name: 'recent',
  summary: 'The newest records of an entity.',
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of the entity.' },
      limit: { type: 'integer', minimum: 1, maximum: 50, description: 'How many; 5 unless told.' },
      title: { type: 'string' }
    },
    required: ['entity'],
    additionalProperties: false
  },
  example: { entity: 'client', limit: 5 },
  lower ({ id, options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    if (entity === undefined) return undefined
    return { id, block: 'recent', entity: entity.id, title: options.title ?? `Newest ${entity.plural.toLowerCase()}`, limit: options.limit ?? 5 }
  },
  question: ({ entity, limit }) => callKit(question('recent'), { of: entity, limit }),
  checks: recentChecks
})
