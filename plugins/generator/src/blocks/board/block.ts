import { keyOf } from '../../2-lower/keys.ts'
import { defineBlock } from '../block-kind.ts'
import { findEntity, findField } from '../references.ts'
import { boardChecks } from './checks.ts'

interface BoardOptions {
  entity: string
  by: string
}

export const board = defineBlock<'board', BoardOptions>({
  name: 'board',
  summary: 'Records as cards in columns, one column per value of a choice field; a card moves by drag, keyboard or menu.',
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of the entity.' },
      by: { type: 'string', description: 'Key of the choice field.' }
    },
    required: ['entity', 'by'],
    additionalProperties: false
  },
  example: { entity: 'task', by: 'status' },
  lower ({ id, options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    const field = entity === undefined ? undefined : findField(options.by, entity, ['choice'], finder)
    return entity === undefined || field === undefined ? undefined : { id, block: 'board', entity: entity.id, by: keyOf(field) }
  },
  checks: boardChecks
})
