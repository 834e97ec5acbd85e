import { chooseColumns } from '../../shared/columns.ts'
import { keyOf } from '../../../src/2-lower/keys.ts'
import { element, ofServer, schemaOf } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { findEntity, findField, findFilter, type Filter } from '../../../src/blocks/references.ts'
import { call, expression } from '../../../src/3-print/value.ts'
import { groupsChecks } from './block-checks.ts'

interface GroupsOptions {
  entity: string
  by: string[]
  filter?: string
  sort?: string
  columns?: string[]
}

export interface GroupsPlan extends Filter {
  entity: string
  /** Keys of the fields that may group, the first at the start. */
  by: string[]
  sort: string
  columns: string[]
}

const groupingTypes = ['choice', 'relation', 'yes-no', 'date', 'date-time'] as const

export const block = defineBlock<GroupsOptions, GroupsPlan>({
  name: 'groups',
  summary: 'A list under headings with counts: by a choice, by what records belong to, by yes or no, or by the month of a date; where several are given, whoever uses it chooses.',
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of the entity.' },
      by: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true, description: 'Keys of the fields that may group: of choices, relations, yes/no or dates. The first is shown at the start.' },
      filter: { type: 'string', description: 'An expression that only listed records fulfil: "!paid".' },
      sort: { type: 'string', pattern: '^-?[a-z][a-z0-9_]*$', description: 'Key of the field to sort by within a group; a minus in front reverses it.' },
      columns: { type: 'array', items: { type: 'string' }, minItems: 1, description: 'Keys of the fields shown.' }
    },
    required: ['entity', 'by'],
    additionalProperties: false
  },
  example: { entity: 'walk', by: ['dog', 'paid', 'date'], sort: '-date' },
  lower ({ options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    if (entity === undefined) return undefined
    const by = options.by.map(key => findField(key, entity, groupingTypes, finder))
    const columns = options.columns?.map(key => findField(key, entity, [], finder))
    const sortKey = options.sort?.replace(/^-/, '')
    const sortable = sortKey === undefined || sortKey === 'created_at' || findField(sortKey, entity, [], finder) !== undefined
    const filter = findFilter(options.filter, entity, finder)
    if (filter === undefined || !sortable || by.includes(undefined) || columns?.includes(undefined) === true) return undefined
    return {
      entity: entity.id,
      by: options.by,
      sort: options.sort ?? '-created_at',
      columns: options.columns ?? chooseColumns({ title: keyOf({ id: entity.titleField }), fields: Object.fromEntries(entity.fields.map(field => [keyOf(field), field])) }),
      ...filter
    }
  },
  element: ({ id, entity, by, columns }, { app }) => element('groups', 'Groups', { block: id, entity: schemaOf(app, entity), by, columns }),
  server: ({ entity, by, sort, where }) => call(ofServer('groups', 'groups'), { of: entity, by, sort, where: where === undefined ? undefined : expression(where) }),
  checks: groupsChecks
})
