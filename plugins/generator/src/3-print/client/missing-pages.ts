import { block as detail } from '../../../kit/blocks/detail/block.ts'
import { block as list } from '../../../kit/blocks/list/block.ts'
import type { App, AppEntity, AppPage } from '../../2-lower/app.ts'
import { pascal } from '../../2-lower/identifiers.ts'

/** Pages that links lead to and the plan left out: the list and the detail of every entity, outside the navigation. */
export function missingPages (app: App): AppPage[] {
  const paths = new Set(app.pages.map(page => page.path.replace(/:[^/]+/g, ':')))
  return app.entities.flatMap(entity => [
    ...(paths.has(entity.schema.page) ? [] : [listPage(entity)]),
    ...(paths.has(`${entity.schema.page}/:`) ? [] : [detailPage(entity)])
  ])
}

function listPage ({ id, schema, file }: AppEntity): AppPage {
  const columns = Object.keys(schema.fields).filter(key => schema.fields[key]?.type !== 'long-text').slice(0, 6)
  return {
    ...page(id, 'all', file),
    title: schema.plural,
    path: schema.page,
    blocks: [list.make(`page.${id}.all.list`, { entity: id, sort: '-created_at', columns, style: 'table' })]
  }
}

function detailPage ({ id, schema, file }: AppEntity): AppPage {
  return {
    ...page(id, 'record', file),
    title: schema.label,
    path: `${schema.page}/:id`,
    blocks: [detail.make(`page.${id}.record.detail`, { entity: id })]
  }
}

function page (id: string, kind: string, file: string): Omit<AppPage, 'title' | 'path' | 'blocks'> {
  return { id: `page.${id}.${kind}`, file: `${file}-${kind}`, component: `${pascal(file)}${pascal(kind)}`, icon: '', inNavigation: false }
}
