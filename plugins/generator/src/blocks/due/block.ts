import { callKit, question } from '../../3-print/server/kit-calls.ts'
import { keyOf } from '../../2-lower/keys.ts'
import { defineBlock } from '../block-kind.ts'
import { dateTypes, findEntity, findField, findFilter } from '../references.ts'
import { dueChecks } from './checks.ts'

interface DueOptions {
  entity: string
  date: string
  filter?: string
  days?: number
  title?: string
}

export const due = defineBlock<'due', DueOptions>({
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
  example: { entity: 'walk', date: 'date', filter: '!paid', days: 7, title: 'Coming up' },
  lower ({ id, options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    const date = entity === undefined ? undefined : findField(options.date, entity, dateTypes, finder)
    if (entity === undefined || date === undefined) return undefined
    const filter = findFilter(options.filter, entity, finder)
    if (filter === undefined) return undefined
    return {
      id,
      block: 'due',
      entity: entity.id,
      title: options.title ?? `Coming up: ${entity.plural}`,
      date: keyOf(date),
      days: options.days ?? 14,
      ...filter
    }
  },
  question: ({ entity, date, days, where }) => callKit(question('due'), { of: entity, date, days, where }),
  checks: dueChecks
})
