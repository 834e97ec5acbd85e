import { callKit, question } from '../../3-print/server/kit-calls.ts'
import { keyOf } from '../../2-lower/keys.ts'
import { defineBlock } from '../block-kind.ts'
import { dateTypes, findEntity, findField, findFilter, findMeasure, measureLabel } from '../references.ts'
import { totalsChecks } from './checks.ts'

interface TotalsOptions {
  entity: string
  by: string
  date?: string
  measure: 'count' | 'sum' | 'avg'
  value?: string
  filter?: string
  title?: string
}

const groupingTypes = ['choice', 'relation', 'yes-no', 'text', 'integer', 'rating', 'tags', 'many-choice', 'date'] as const

export const totals = defineBlock<'totals', TotalsOptions>({
  name: 'totals',
  summary: 'How many, how much or how much on average per month, week, year or per value of a field; a table with bars.',
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of the entity.' },
      by: { type: 'string', description: '"month", "week", "year", or the key of the field that groups.' },
      date: { type: 'string', description: 'Key of the date field that months, weeks and years are of.' },
      measure: { enum: ['count', 'sum', 'avg'] },
      value: { type: 'string', description: 'Key of the field that is summed or averaged.' },
      filter: { type: 'string', description: 'An expression that only counted records fulfil.' },
      title: { type: 'string' }
    },
    required: ['entity', 'by', 'measure'],
    additionalProperties: false
  },
  example: { entity: 'walk', by: 'month', date: 'date', measure: 'sum', value: 'price' },
  lower ({ id, options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    if (entity === undefined) return undefined
    const by = options.by === 'month' || options.by === 'week' || options.by === 'year' ? options.by : 'field'
    const key = by === 'field'
      ? findField(options.by, entity, groupingTypes, finder)
      : findField(options.date ?? entity.fields.filter(field => field.type === 'date' || field.type === 'date-time').map(keyOf)[0] ?? '', entity, dateTypes, finder)
    const measure = findMeasure(options.measure, options.value, entity, finder)
    const filter = findFilter(options.filter, entity, finder)
    if (key === undefined || measure === undefined || filter === undefined) return undefined
    return {
      id,
      block: 'totals',
      entity: entity.id,
      title: options.title ?? `${measureLabel(measure, entity)} per ${by === 'field' ? key.name.toLowerCase() : by}`,
      by,
      key: keyOf(key),
      measure,
      ...filter
    }
  },
  question: ({ entity, by, key, measure, where }) => callKit(question('totals'), { of: entity, by, key, measure, where }),
  checks: totalsChecks
})
