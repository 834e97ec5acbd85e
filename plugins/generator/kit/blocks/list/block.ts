import { chooseColumns } from '../../shared/columns.ts'
import { keyOf } from '../../../src/2-lower/keys.ts'
import { schemaOf } from '../../../src/blocks/block-code.ts'
import { entityNamed } from '../../../src/blocks/app-block.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import type { SqlText } from '../../../src/2-lower/sql-text.ts'
import type { Witness } from '../../../src/expression/witness.ts'
import { kit } from '../../../src/3-print/client/markup.ts'
import { reference, type Value } from '../../../src/3-print/value.ts'
import { findEntity, findField, findFilter } from '../../../src/blocks/references.ts'
import { listChecks } from './block-checks.ts'

interface ListOptions {
  entity: string
  filter?: string
  sort?: string
  columns?: string[]
  view?: 'table' | 'cards' | 'gallery'
  bulk?: boolean
}

export interface ListPlan {
  entity: string
  /** The fixed filter; absent when the list shows everything. */
  view?: { name: string, where: SqlText }
  /** Values that the filter lets through and keeps out, for the checks; absent when it is not that simple. */
  witness?: Witness
  /** "date", "-date"; empty for the order that people put the records into. */
  sort: string
  /** Keys of the columns shown; always set. */
  columns: string[]
  style: 'table' | 'cards' | 'gallery'
  /** Whether several records can be picked and changed or deleted at once. */
  bulk?: true
}

export const block = defineBlock<ListOptions, ListPlan>({
  name: 'list',
  summary: 'All records of an entity, or those that a filter lets through, with search, filters, sorting, paging and an add button.',
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of the entity.' },
      filter: { type: 'string', description: 'An expression that only listed records fulfil: "!paid".' },
      sort: { type: 'string', pattern: '^-?[a-z][a-z0-9_]*$', description: 'Key of the field to sort by; a minus in front reverses it.' },
      columns: { type: 'array', items: { type: 'string' }, minItems: 1, description: 'Keys of the fields shown.' },
      view: { enum: ['table', 'cards', 'gallery'], description: 'A gallery shows the first picture of each record large.' },
      bulk: { type: 'boolean', description: 'Whether several records can be picked, then changed or deleted together; not in a gallery.' }
    },
    required: ['entity'],
    additionalProperties: false
  },
  example: { entity: 'walk', filter: '!paid', sort: '-date' },
  lower ({ id, options, page, views, ...finder }) {
    const entity = findEntity(options.entity, finder)
    if (entity === undefined) return undefined
    const filter = findFilter(options.filter, entity, finder)
    const columns = options.columns?.map(key => findField(key, entity, [], finder))
    const sortKey = options.sort?.replace(/^-/, '')
    const sortable = sortKey === undefined || sortKey === 'created_at' || sortKey === 'updated_at' || findField(sortKey, entity, [], finder) !== undefined
    if (filter === undefined || columns?.includes(undefined) === true || !sortable) return undefined
    return {
      entity: entity.id,
      ...(filter.where === undefined ? {} : { view: { name: viewName(views, [page.id, id]), where: filter.where } }),
      ...(filter.witness === undefined ? {} : { witness: filter.witness }),
      sort: options.sort ?? (entity.ordered ? '' : '-created_at'),
      columns: options.columns ?? chooseColumns({ title: keyOf({ id: entity.titleField }), fields: Object.fromEntries(entity.fields.map(field => [keyOf(field), field])) }),
      style: options.view ?? 'table',
      ...(options.bulk === true && options.view !== 'gallery' ? { bulk: true } : {})
    }
  },
  element: ({ entity, view, columns, sort, style, bulk }, { app, alone, first }) => ({
    component: kit('List'),
    properties: {
      entity: schemaOf(app, entity),
      view: view?.name,
      columns,
      sort,
      layout: style === 'cards' ? 'cards' : undefined,
      bulk: besideRecords({ bulk, movable: sort === '' && style !== 'gallery' }),
      gallery: style === 'gallery' ? reference({ name: 'Gallery', from: '@dream/kit/client/Gallery.svelte' }) : undefined,
      heading: alone ? undefined : entityNamed(app, entity).plural,
      inUrl: first ? undefined : false
    }
  }),
  checks: listChecks
})

/** What stands before each record: a box to pick it, a handle to move it, or both. */
function besideRecords ({ bulk = false, movable }: { bulk?: boolean | undefined, movable: boolean }): Value {
  if (movable) return bulk ? reference({ name: 'bulkOrdering', from: '@dream/kit/client/order/bulk-ordering.ts' }) : reference({ name: 'ordering', from: '@dream/kit/client/order/ordering.ts' })
  return bulk ? reference({ name: 'bulk', from: '@dream/kit/client/bulk.ts' }) : undefined
}

/** A page's first filter is named like the page, further ones like their blocks. */
function viewName (views: Set<string>, candidates: [string, string]): string {
  const view = views.has(candidates[0]) ? candidates[1] : candidates[0]
  views.add(view)
  return view
}
