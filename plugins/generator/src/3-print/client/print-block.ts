import type { App, AppEntity } from '../../2-lower/app.ts'
import type { AppBlock, CountsTile, Measure, TotalsBlock } from '../../blocks/app-block.ts'
import { reference, type Code, type Value } from '../value.ts'
import { kit, type Element } from './markup.ts'

export interface BlockPlace {
  app: App
  /** Whether the block has its page for itself, which then is its heading. */
  alone: boolean
  /** Whether it is the page's first list, the one whose filters the address keeps. */
  firstList: boolean
}

/** The component of the kit that shows a block. */
export function printBlock (block: AppBlock, { app, alone, firstList }: BlockPlace): Element {
  switch (block.block) {
    case 'list':
      return element('List', {
        entity: schemaOf(app, block.entity),
        view: block.view,
        columns: block.columns,
        sort: block.sort,
        layout: block.style === 'cards' ? 'cards' : undefined,
        heading: alone ? undefined : entityOf(app, block.entity).plural,
        inUrl: firstList ? undefined : false
      })
    case 'detail':
      return element('Detail', { entity: schemaOf(app, block.entity) })
    case 'counts':
      return element('Counts', { block: block.id, tiles: block.tiles.map(tile => printTile(tile, app)) })
    case 'due':
      return element('Due', { block: block.id, title: block.title, entity: schemaOf(app, block.entity), date: block.date, days: block.days })
    case 'totals':
      return element('Totals', printTotals(block, app))
    case 'recent':
      return element('Recent', { block: block.id, title: block.title, entity: schemaOf(app, block.entity) })
    case 'text':
      return element('TextBlock', { heading: block.heading === '' ? undefined : block.heading, paragraphs: block.paragraphs })
    case 'board':
      return element('Board', { entity: schemaOf(app, block.entity), by: block.by })
  }
}

function printTile ({ entity, label, measure, money, link }: CountsTile, app: App): { [key: string]: Value } {
  const { label: one, plural, icon } = entityOf(app, entity).schema
  const counted = money === undefined ? undefined : { one: inSentence(one), many: inSentence(plural) }
  return { label, type: measure.type, icon: icon ?? 'list', link, counted }
}

function printTotals ({ id, title, entity, by, key, measure }: TotalsBlock, app: App): { [key: string]: Value } {
  const grouped = entityOf(app, entity)
  return {
    block: id,
    title,
    entity: schemaOf(app, entity),
    by,
    group: { month: 'Month', week: 'Week', year: 'Year', field: grouped.schema.fields[key]?.label ?? key }[by],
    choices: by === 'field' ? choicesOf(grouped, key) : undefined,
    measure: measureLabel(measure, grouped),
    type: measure.type,
    average: measure.kind === 'avg' ? true : undefined
  }
}

/** Names of the groups where they are choices or yes and no; other groups name themselves. */
function choicesOf ({ schema }: AppEntity, key: string): Value {
  const field = schema.fields[key]
  if (field?.type === 'yes-no') return [{ id: 'true', label: field.label }, { id: 'false', label: `Not ${field.label.toLowerCase()}` }]
  if (field?.type === 'rating') return Array.from({ length: field.maximum ?? 5 }, (_, index) => ({ id: String(index + 1), label: index === 0 ? '1 star' : `${index + 1} stars` }))
  return field?.choices?.map(({ id, label }) => ({ id, label }))
}

function measureLabel ({ kind, key }: Measure, { plural, schema }: AppEntity): string {
  const label = schema.fields[key ?? '']?.label
  if (kind === 'count' || label === undefined) return plural
  return kind === 'avg' ? `Average ${label.toLowerCase()}` : label
}

/** Names begin small inside a sentence, unless they are written in capitals. */
function inSentence (name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

function element (name: string, properties: { [key: string]: Value }): Element {
  return { component: kit(name), properties }
}

function schemaOf (app: App, id: string): Code {
  const { schemaName, file } = entityOf(app, id)
  return reference({ name: schemaName, from: `../../shared/${file}.ts` })
}

function entityOf (app: App, id: string): AppEntity {
  const entity = app.entities.find(entity => entity.id === id)
  if (entity === undefined) throw new Error(`The lowered app has no entity "${id}".`)
  return entity
}
