import { callKit } from '../../../src/3-print/server/kit-calls.ts'
import { keyOf } from '../../../src/2-lower/keys.ts'
import { element, ofServer, schemaOf } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { dateTypes, findEntity, findField, findFilter, type Filter } from '../../../src/blocks/references.ts'
import { streaksChecks } from './block-checks.ts'

interface StreaksOptions {
  entity: string
  date: string
  per?: string
  unit?: 'day' | 'week'
  filter?: string
  title?: string
}

export interface StreaksPlan extends Filter {
  entity: string
  title: string
  /** Key of the date or date-time field. */
  date: string
  unit: 'day' | 'week'
  /** Key of the relation to what each streak is of, and the id of that entity. */
  per?: { key: string, target: string }
}

export const block = defineBlock<StreaksOptions, StreaksPlan>({
  name: 'streaks',
  summary: 'How many days or weeks in a row something was done, now and at best, with a strip of the last ones; for all records or for each record that they belong to.',
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of the entity whose records say that it was done: a check-in, a workout.' },
      date: { type: 'string', description: 'Key of the date field.' },
      per: { type: 'string', description: 'Key of the relation to what each streak is of: "habit". One streak for everything unless told.' },
      unit: { enum: ['day', 'week'], description: 'What is in a row; days unless told.' },
      filter: { type: 'string', description: 'An expression that only counted records fulfil.' },
      title: { type: 'string' }
    },
    required: ['entity', 'date'],
    additionalProperties: false
  },
  example: { entity: 'walk', date: 'date', per: 'dog', title: 'Walked in a row' },
  lower ({ options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    const date = entity === undefined ? undefined : findField(options.date, entity, dateTypes, finder)
    if (entity === undefined || date === undefined) return undefined
    const per = options.per === undefined ? undefined : findField(options.per, entity, ['relation'], finder)
    const filter = findFilter(options.filter, entity, finder)
    if (filter === undefined || (options.per !== undefined && per === undefined)) return undefined
    return {
      entity: entity.id,
      title: options.title ?? `Streaks: ${entity.plural}`,
      date: keyOf(date),
      unit: options.unit ?? 'day',
      ...(per === undefined ? {} : { per: { key: keyOf(per), target: per.target } }),
      ...filter
    }
  },
  element: ({ id, title, entity, date, unit, per, where }, { app }) => element('streaks', 'Streaks', {
    block: id,
    title,
    entity: schemaOf(app, entity),
    date,
    unit,
    per: per?.key,
    parent: per && schemaOf(app, per.target),
    filtered: where === undefined ? undefined : true
  }),
  server: ({ entity, date, unit, per, where }) => callKit(ofServer('streaks', 'streaks'), { of: entity, date, unit, per: per?.key, where }),
  checks: streaksChecks
})
