import type { Entity } from '@dream/contracts/messages'
import { keyOf } from '../../2-lower/keys.ts'
import { callKit, question } from '../../3-print/server/kit-calls.ts'
import { defineBlock } from '../block-kind.ts'
import { findEntity, findFilter, findMeasure, measureLabel, type Filter } from '../references.ts'
import type { CountsTile, Measure } from '../app-block.ts'
import { countsChecks } from './checks.ts'

interface TileOptions {
  entity: string
  label?: string
  filter?: string
  measure?: 'count' | 'sum' | 'avg'
  value?: string
  link?: string
}

interface CountsOptions {
  tiles: TileOptions[]
}

export const counts = defineBlock<'counts', CountsOptions>({
  name: 'counts',
  summary: 'Tiles with one number each: how many records there are, or the sum or average of a field, each leading to a page.',
  schema: {
    type: 'object',
    properties: {
      tiles: {
        type: 'array',
        minItems: 1,
        maxItems: 12,
        items: {
          type: 'object',
          properties: {
            entity: { type: 'string', description: 'Id of the entity.' },
            label: { type: 'string' },
            filter: { type: 'string', description: 'An expression that counted records fulfil.' },
            measure: { enum: ['count', 'sum', 'avg'] },
            value: { type: 'string', description: 'Key of the field that is summed or averaged.' },
            link: { type: 'string', pattern: '^/', description: 'Path of the page the tile leads to.' }
          },
          required: ['entity'],
          additionalProperties: false
        }
      }
    },
    required: ['tiles'],
    additionalProperties: false
  },
  example: { tiles: [{ entity: 'client', link: '/clients' }, { entity: 'walk', label: 'Unpaid walks', filter: '!paid', link: '/walks/unpaid' }] },
  lower ({ id, options, ...finder }) {
    const tiles = options.tiles.map((tile): CountsTile | undefined => {
      const entity = findEntity(tile.entity, finder)
      if (entity === undefined) return undefined
      const filter = findFilter(tile.filter, entity, finder)
      const measure = findMeasure(tile.measure ?? 'count', tile.value, entity, finder)
      if (filter === undefined || measure === undefined) return undefined
      return {
        entity: entity.id,
        label: tile.label ?? measureLabel(measure, entity),
        measure,
        ...moneyOf(entity, measure, filter),
        ...filter,
        ...(tile.link === undefined ? {} : { link: tile.link })
      }
    })
    const found = tiles.filter(tile => tile !== undefined)
    return found.length < tiles.length ? undefined : { id, block: 'counts', tiles: found }
  },
  question: ({ tiles }) => callKit(question('counts'), tiles.map(({ entity, measure, money, where }) => ({ of: entity, measure, money, where }))),
  checks: countsChecks
})

/** Where some of what happened is counted, its money says more than its number, if it has one amount only. */
function moneyOf (entity: Entity, measure: Measure, { where }: Filter): { money?: string } {
  const amounts = entity.fields.filter(field => field.type === 'money')
  const happens = entity.fields.some(field => field.type === 'date' || field.type === 'date-time')
  const [amount] = amounts
  return where === undefined || measure.kind !== 'count' || amounts.length !== 1 || amount === undefined || !happens ? {} : { money: keyOf(amount) }
}
