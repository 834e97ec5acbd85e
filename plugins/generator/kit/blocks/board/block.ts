import { keyOf } from '../../../src/2-lower/keys.ts'
import { element, schemaOf } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { findEntity, findField } from '../../../src/blocks/references.ts'
import { boardChecks } from './block-checks.ts'

interface BoardOptions {
  entity: string
  by: string
}

export interface BoardPlan {
  entity: string
  /** Key of the choice field. */
  by: string
}

export const block = defineBlock<BoardOptions, BoardPlan>({
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
  icon: 'board',
  example: { entity: 'task', by: 'status' },
  lower ({ options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    const field = entity === undefined ? undefined : findField(options.by, entity, ['choice'], finder)
    return entity === undefined || field === undefined ? undefined : { entity: entity.id, by: keyOf(field) }
  },
  element: ({ entity, by }, { app }) => element('board', 'Board', { entity: schemaOf(app, entity), by }),
  checks: boardChecks
})
