import type { App, AppEntity } from '../../2-lower/app.ts'
import type { Source } from '../source.ts'
import { call, expression, reference, type Value } from '../value.ts'

/** server/entities/<entity>.ts: how the server keeps one kind of record. */
export function entitySource (app: App, entity: AppEntity): Source {
  const parts = {
    search: entity.searchKeys,
    cascades: entity.fields.filter(field => field.onDelete === 'cascade').map(field => field.key),
    computed: Object.fromEntries(entity.fields.flatMap(({ key, sql }) => sql === undefined ? [] : [[key, expression(sql)]])),
    views: viewsOf(app, entity),
    rules: Object.fromEntries(entity.rules.map(({ id, sql }) => [id, expression(sql)]))
  }
  const used = Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0))
  const schema = reference({ name: entity.schemaName, from: `/shared/${entity.file}.ts` })
  const callee = { name: 'defineEntity', from: '@dream/kit/server/entity.ts' }
  return {
    path: `server/entities/${entity.file}.ts`,
    declarations: [{
      kind: 'constant',
      name: entity.pluralVariable,
      comment: `${entity.plural}, as the server keeps them.`,
      value: Object.keys(used).length === 0 ? call(callee, schema) : call(callee, schema, used)
    }]
  }
}

function viewsOf (app: App, entity: AppEntity): { [view: string]: Value } {
  const blocks = app.pages.flatMap(page => page.blocks)
  return Object.fromEntries(blocks.flatMap(({ entity: listed, view }) => listed === entity.id && view !== undefined ? [[view.name, expression(view.where)]] : []))
}
