import { Hono, type AppHono } from './app-hono.ts'
import type { EntityDefinition } from './entity.ts'
import { readJson } from './guard.ts'
import { readHistory, valuesBefore } from './history.ts'
import { move } from './order.ts'
import { create, list, patch, read, remove, restore } from './records.ts'

/** The API of one kind of record. */
export function entityRoutes (entity: EntityDefinition): Hono<AppHono> {
  const routes = new Hono<AppHono>()
  routes.get('/', c => c.json(list(c.var.context, entity, new URL(c.req.url).searchParams)))
  routes.post('/', async c => c.json(create(c.var.context, entity, await readJson(c.req.raw)), 201))
  routes.get('/:id', c => c.json(read(c.var.context, entity, c.req.param('id'))))
  routes.patch('/:id', async c => c.json(patch(c.var.context, entity, { id: c.req.param('id'), input: await readJson(c.req.raw) })))
  routes.delete('/:id', c => {
    remove(c.var.context, entity, c.req.param('id'))
    return c.body(null, 204)
  })
  routes.post('/:id/restore', c => c.json(restore(c.var.context, entity, c.req.param('id'))))
  if (entity.schema.ordered === true) routes.post('/:id/move', async c => c.json(move(c.var.context, entity, { id: c.req.param('id'), input: await readJson(c.req.raw) })))
  if (entity.schema.history === true) {
    routes.get('/:id/history', c => {
      const { id } = read(c.var.context, entity, c.req.param('id'))
      return c.json(readHistory(c.var.context, entity, id))
    })
    routes.post('/:id/history/:entry/restore', c => {
      const id = c.req.param('id')
      read(c.var.context, entity, id)
      return c.json(patch(c.var.context, entity, { id, input: valuesBefore(c.var.context, entity, { record: id, entry: c.req.param('entry') }) }))
    })
  }
  return routes
}
