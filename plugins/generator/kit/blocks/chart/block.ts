import type { Entity, Field } from '@dream/contracts/messages'
import { keyOf } from '../../../src/2-lower/keys.ts'
import { callKit } from '../../../src/3-print/server/kit-calls.ts'
import { entityNamed } from '../../../src/blocks/app-block.ts'
import { element, ofServer, schemaOf } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { findMeasure, measureLabel, type Measure } from '../../../src/blocks/measure.ts'
import { dateTypes, findEntity, findField, findFilter, type Filter, type Finder } from '../../../src/blocks/references.ts'
import { chartChecks } from './block-checks.ts'
import { groupsOf } from '../../../src/blocks/group-names.ts'

export type ChartKind = 'bar' | 'line' | 'area' | 'pie' | 'heat-map'
export type ChartBy = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'weekday' | 'hour' | 'field'

interface ChartOptions {
  entity: string
  kind: ChartKind
  by: string
  date?: string
  measure: 'count' | 'sum' | 'avg'
  value?: string
  split?: string
  filter?: string
  running?: boolean
  title?: string
}

export interface ChartPlan extends Filter {
  entity: string
  kind: ChartKind
  title: string
  by: ChartBy
  /** Key of the date field that periods are of; of the grouping field for "field". */
  key: string
  split?: { by: ChartBy, key: string }
  measure: Measure
  running: boolean
}

const periods = ['day', 'week', 'month', 'quarter', 'year', 'weekday', 'hour'] as const
const groupingTypes = ['choice', 'relation', 'yes-no', 'text', 'integer', 'rating', 'tags', 'many-choice'] as const

export const block = defineBlock<ChartOptions, ChartPlan>({
  name: 'chart',
  summary: 'A bar, line, area or pie chart or a heat map of how many, how much or how much on average, per period or per value of a field, split into series where wanted.',
  width: 'narrow',
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of the entity.' },
      kind: { enum: ['bar', 'line', 'area', 'pie', 'heat-map'] },
      by: { type: 'string', description: '"day", "week", "month", "quarter", "year", "weekday", "hour", or the key of the field that groups.' },
      date: { type: 'string', description: 'Key of the date field that periods are of; the first one unless told.' },
      measure: { enum: ['count', 'sum', 'avg'] },
      value: { type: 'string', description: 'Key of the field that is summed or averaged.' },
      split: { type: 'string', description: 'What splits each group into series, told like "by".' },
      filter: { type: 'string', description: 'An expression that only counted records fulfil.' },
      running: { type: 'boolean', description: 'Whether each value has all earlier ones in it: a running total.' },
      title: { type: 'string' }
    },
    required: ['entity', 'kind', 'by', 'measure'],
    additionalProperties: false
  },
  example: { entity: 'walk', kind: 'line', by: 'month', measure: 'sum', value: 'price' },
  lower ({ options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    if (entity === undefined) return undefined
    const group = findGroup(options.by, options.date, entity, finder)
    const split = options.split === undefined ? undefined : findGroup(options.split, options.date, entity, finder)
    const measure = findMeasure(options.measure, options.value, entity, finder)
    const filter = findFilter(options.filter, entity, finder)
    if (group === undefined || (options.split !== undefined && split === undefined) || measure === undefined || filter === undefined) return undefined
    const { label } = group
    return {
      entity: entity.id,
      kind: options.kind,
      title: options.title ?? `${measureLabel(measure, entity.fields.find(field => keyOf(field) === measure.key)?.name, entity.plural)} ${options.running === true ? 'up to each' : 'per'} ${label}`,
      by: group.by,
      key: group.key,
      ...(split === undefined ? {} : { split: { by: split.by, key: split.key } }),
      measure,
      running: options.running === true && options.measure !== 'avg',
      ...filter
    }
  },
  element: ({ id, title, entity, kind, by, key, split, measure }, { app }) => {
    const shown = entityNamed(app, entity)
    return element('chart', 'Chart', {
      block: id,
      title,
      entity: schemaOf(app, entity),
      kind,
      by,
      groups: groupsOf(shown, by, key, { tones: true }),
      splitBy: split?.by,
      splits: split === undefined ? undefined : groupsOf(shown, split.by, split.key, { tones: true }),
      measure: measureLabel(measure, shown.schema.fields[measure.key ?? '']?.label, shown.plural),
      type: measure.type
    })
  },
  server: ({ entity, by, key, split, measure, running, where }) => callKit(ofServer('chart', 'chart'), {
    of: entity, by, key, measure, where, ...(split === undefined ? {} : { splitBy: split.by, splitKey: split.key }), ...(running ? { running: true } : {})
  }),
  checks: chartChecks
})

/** What groups: a period of a date, or a field. */
function findGroup (by: string, date: string | undefined, entity: Entity, finder: Finder): { by: ChartBy, key: string, label: string } | undefined {
  const period = periods.find(name => name === by)
  const found: Field | undefined = period === undefined
    ? findField(by, entity, groupingTypes, finder)
    : findField(date ?? entity.fields.filter(({ type }) => type === 'date' || type === 'date-time').map(keyOf)[0] ?? '', entity, period === 'hour' ? ['date-time'] : dateTypes, finder)
  return found === undefined ? undefined : { by: period ?? 'field', key: keyOf(found), label: period ?? found.name.toLowerCase() }
}

