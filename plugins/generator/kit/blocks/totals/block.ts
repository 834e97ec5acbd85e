import { callKit } from '../../../src/3-print/server/kit-calls.ts'
import { keyOf } from '../../../src/2-lower/keys.ts'
import { entityNamed } from '../../../src/blocks/app-block.ts'
import { element, ofServer, schemaOf } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Placed } from '../../../src/blocks/define-block.ts'
import { findMeasure, measureLabel, type Measure } from '../../../src/blocks/measure.ts'
import { groupsOf } from '../../../src/blocks/group-names.ts'
import type { App } from '../../../src/2-lower/app.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { dateTypes, findEntity, findField, findFilter, type Filter } from '../../../src/blocks/references.ts'
import { totalsChecks } from './block-checks.ts'

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

export interface TotalsPlan extends Filter {
  entity: string
  title: string
  by: 'month' | 'week' | 'year' | 'field'
  /** Key of the date field for month, week and year; of the grouping field for field. */
  key: string
  measure: Measure
}

export const block = defineBlock<TotalsOptions, TotalsPlan>({
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
  width: 'narrow',
  example: { entity: 'walk', by: 'month', date: 'date', measure: 'sum', value: 'price' },
  lower ({ options, ...finder }) {
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
      entity: entity.id,
      title: options.title ?? `${measureLabel(measure, entity.fields.find(field => keyOf(field) === measure.key)?.name, entity.plural)} per ${by === 'field' ? key.name.toLowerCase() : by}`,
      by,
      key: keyOf(key),
      measure,
      ...filter
    }
  },
  element: (plan, { app }) => element('totals', 'Totals', printTotals(plan, app)),
  server: ({ entity, by, key, measure, where }) => callKit(ofServer('totals', 'totals'), { of: entity, by, key, measure, where }),
  checks: totalsChecks
})

function printTotals ({ id, title, entity, by, key, measure }: Placed<TotalsPlan>, app: App): { [key: string]: Value } {
  const grouped = entityNamed(app, entity)
  return {
    block: id,
    title,
    entity: schemaOf(app, entity),
    by,
    group: { month: 'Month', week: 'Week', year: 'Year', field: grouped.schema.fields[key]?.label ?? key }[by],
    choices: by === 'field' ? groupsOf(grouped, 'field', key) : undefined,
    measure: measureLabel(measure, grouped.schema.fields[measure.key ?? '']?.label, grouped.plural),
    type: measure.type,
    average: measure.kind === 'avg' ? true : undefined
  }
}
