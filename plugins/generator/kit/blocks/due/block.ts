import { callKit } from '../../../src/3-print/server/kit-calls.ts'
import { keyOf } from '../../../src/2-lower/keys.ts'
import { element, ofServer, schemaOf } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { dateTypes, findEntity, findField, findFilter, type Filter } from '../../../src/blocks/references.ts'
import { dueChecks } from './block-checks.ts'

interface DueOptions {
  entity: string
  date: string
  filter?: string
  days?: number
  title?: string
}

export interface DuePlan extends Filter {
  entity: string
  title: string
  /** Key of the date or date-time field. */
  date: string
  /** How many days ahead count as coming up. */
  days: number
}

export const block = defineBlock<DueOptions, DuePlan>({
  name: 'due',
  summary: 'What is overdue and what comes up in the next days, by a date field.',
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of the entity.' },
      date: { type: 'string', description: 'Key of the date field.' },
      filter: { type: 'string', description: 'An expression that only open records fulfil: "!done".' },
      days: { type: 'integer', minimum: 1, maximum: 366, description: 'How many days ahead come up; 14 unless told.' },
      title: { type: 'string' }
    },
    required: ['entity', 'date'],
    additionalProperties: false
  },
  width: 'narrow',
  example: { entity: 'walk', date: 'date', filter: '!paid', days: 7, title: 'Coming up' },
  lower ({ options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    const date = entity === undefined ? undefined : findField(options.date, entity, dateTypes, finder)
    if (entity === undefined || date === undefined) return undefined
    const filter = findFilter(options.filter, entity, finder)
    if (filter === undefined) return undefined
    return {
      entity: entity.id,
      title: options.title ?? `Coming up: ${entity.plural}`,
      date: keyOf(date),
      days: options.days ?? 14,
      ...filter
    }
  },
  element: ({ id, title, entity, date, days }, { app }) => element('due', 'Due', { block: id, title, entity: schemaOf(app, entity), date, days }),
  server: ({ entity, date, days, where }) => callKit(ofServer('due', 'due'), { of: entity, date, days, where }),
  checks: dueChecks
})
