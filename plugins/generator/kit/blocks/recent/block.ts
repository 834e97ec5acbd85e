import { callKit } from '../../../src/3-print/server/kit-calls.ts'
import { element, ofServer, schemaOf } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { findEntity } from '../../../src/blocks/references.ts'
import { recentChecks } from './block-checks.ts'

interface RecentOptions {
  entity: string
  limit?: number
  title?: string
}

export interface RecentPlan {
  entity: string
  title: string
  limit: number
}

export const block = defineBlock<RecentOptions, RecentPlan>({
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
  width: 'narrow',
  example: { entity: 'client', limit: 5 },
  lower ({ options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    if (entity === undefined) return undefined
    return { entity: entity.id, title: options.title ?? `Newest ${entity.plural.toLowerCase()}`, limit: options.limit ?? 5 }
  },
  element: ({ id, title, entity }, { app }) => element('recent', 'Recent', { block: id, title, entity: schemaOf(app, entity) }),
  server: ({ entity, limit }) => callKit(ofServer('recent', 'recent'), { of: entity, limit }),
  checks: recentChecks
})
