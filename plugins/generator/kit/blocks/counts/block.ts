import type { Entity } from '@dream/contracts/messages'
import { keyOf } from '../../../src/2-lower/keys.ts'
import { callKit } from '../../../src/3-print/server/kit-calls.ts'
import { entityNamed } from '../../../src/blocks/app-block.ts'
import { element, ofServer } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'
import type { App } from '../../../src/2-lower/app.ts'
import type { SqlText } from '../../../src/2-lower/sql-text.ts'
import type { Value } from '../../../src/3-print/value.ts'
import type { Witness } from '../../../src/expression/witness.ts'
import { findMeasure, measureLabel, type Measure } from '../../../src/blocks/measure.ts'
import { findEntity, findFilter, type Filter } from '../../../src/blocks/references.ts'
import { countsChecks } from './block-checks.ts'

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

export interface CountsPlan extends Lowered {
  tiles: CountsTile[]
}

export interface CountsTile {
  entity: string
  label: string
  measure: Measure
  /** Key of the field whose sum stands beside the number; absent for none. */
  money?: string
  /** SQL of the tile's filter. */
  where?: SqlText
  /** Values that the filter lets through and keeps out, for the checks; absent when it is not that simple. */
  witness?: Witness
  /** Path of the page it leads to; absent for none. */
  link?: string
}

export const block = defineBlock<CountsOptions, CountsPlan>({
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
  lower ({ options, ...finder }) {
    const tiles = options.tiles.map((tile): CountsTile | undefined => {
      const entity = findEntity(tile.entity, finder)
      if (entity === undefined) return undefined
      const filter = findFilter(tile.filter, entity, finder)
      const measure = findMeasure(tile.measure ?? 'count', tile.value, entity, finder)
      if (filter === undefined || measure === undefined) return undefined
      return {
        entity: entity.id,
        label: tile.label ?? measureLabel(measure, entity.fields.find(field => keyOf(field) === measure.key)?.name, entity.plural),
        measure,
        ...moneyOf(entity, measure, filter),
        ...filter,
        ...(tile.link === undefined ? {} : { link: tile.link })
      }
    })
    const found = tiles.filter(tile => tile !== undefined)
    return found.length < tiles.length ? undefined : { tiles: found }
  },
  element: ({ id, tiles }, { app }) => element('counts', 'Counts', { block: id, tiles: tiles.map(tile => printTile(tile, app)) }),
  server: ({ tiles }) => callKit(ofServer('counts', 'counts'), tiles.map(({ entity, measure, money, where }) => ({ of: entity, measure, money, where }))),
  checks: countsChecks
})

/** Where some of what happened is counted, its money says more than its number, if it has one amount only. */
function moneyOf (entity: Entity, measure: Measure, { where }: Filter): { money?: string } {
  const amounts = entity.fields.filter(field => field.type === 'money')
  const happens = entity.fields.some(field => field.type === 'date' || field.type === 'date-time')
  const [amount] = amounts
  return where === undefined || measure.kind !== 'count' || amounts.length !== 1 || amount === undefined || !happens ? {} : { money: keyOf(amount) }
}

function printTile ({ entity, label, measure, money, link }: CountsTile, app: App): { [key: string]: Value } {
  const { label: one, plural, icon } = entityNamed(app, entity).schema
  const counted = money === undefined ? undefined : { one: inSentence(one), many: inSentence(plural) }
  return { label, type: measure.type, icon: icon ?? 'list', link, counted }
}

/** Names begin small inside a sentence, unless they are written in capitals. */
function inSentence (name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
