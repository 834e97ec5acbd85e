import { call } from '../../../src/3-print/value.ts'
import { checkOf, element, ofServer, schemaOf } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'
import { findEntity } from '../../../src/blocks/references.ts'

interface ActivityOptions {
  entities?: string[]
  limit?: number
  title?: string
}

export interface ActivityPlan extends Lowered {
  title: string
  /** Ids of the entities whose changes are told. */
  entities: string[]
  limit: number
}

export const block = defineBlock<ActivityOptions, ActivityPlan>({
  name: 'activity',
  summary: 'The newest changes of all records or of some kinds: who added, changed or deleted what and when, each with a link.',
  schema: {
    type: 'object',
    properties: {
      entities: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true, description: 'Ids of entities with "history": true; all of them unless told.' },
      limit: { type: 'integer', minimum: 1, maximum: 100, description: 'How many changes; 20 unless told.' },
      title: { type: 'string' }
    },
    additionalProperties: false
  },
  example: { limit: 10 },
  lower ({ options, ...finder }) {
    const { blueprint, problem } = finder
    const wanted = options.entities === undefined ? blueprint.entities.filter(entity => entity.history) : options.entities.map(id => findEntity(id, finder))
    const entities = wanted.filter(entity => entity !== undefined)
    const forgetful = entities.find(entity => !entity.history)
    if (forgetful !== undefined) problem(`${forgetful.plural} keep no history that could be told.`, `Give the entity ${forgetful.id} "history": true.`)
    if (wanted.length === 0) problem('No entity keeps a history that could be told.', 'Give the entities whose changes matter "history": true.')
    if (forgetful !== undefined || wanted.length === 0 || entities.length < wanted.length) return undefined
    return { title: options.title ?? 'Activity', entities: entities.map(({ id }) => id), limit: options.limit ?? 20 }
  },
  element: ({ id, title, entities }, { app }) => element('activity', 'Activity', { block: id, title, entities: entities.map(entity => schemaOf(app, entity)) }),
  server: ({ entities, limit }) => call(ofServer('activity', 'activity'), { of: entities, limit }),
  checks: ({ id, title, entities, limit }) => limit < 3 ? [] : entities.slice(0, 1).map(entity => checkOf('activity', 'tellsChanges', entity, { block: id, title }))
})
