import { isFileReference } from '../shared/schema.ts'
import { Hono, type AppHono } from './app-hono.ts'
import { entityOf } from './entity.ts'
import { answerFile, contentOf, keepFile, ownerOf } from './files.ts'
import { Problem } from './problem.ts'
import { read } from './records.ts'

/** Files: sent for a field before its record is saved, and read by who may read the record. */
export function fileRoutes (): Hono<AppHono> {
  const routes = new Hono<AppHono>()
  const missing = () => new Problem(404, 'not-found', 'That file is not there any more.')
  routes.post('/:entity/:key', async c => {
    const { context } = c.var
    const [entity, key] = [context.entities.get(c.req.param('entity')), c.req.param('key')]
    if (entity === undefined) throw new Problem(404, 'not-found', 'The app has no such records.')
    if (!context.rights.may(entity, 'create')) context.rights.demand(entity, 'change')
    if (!context.rights.mayWrite(entity, key)) throw new Problem(403, 'not-permitted', 'You may not set that field.')
    return c.json(await keepFile(context, entity, { key, fileName: c.req.query('name') ?? '', request: c.req.raw }), 201)
  })
  routes.get('/:id', c => {
    const { context } = c.var
    const owner = ownerOf(context, c.req.param('id'))
    if (owner === undefined || !context.entities.has(owner.entity)) throw missing()
    const value = read(context, entityOf(context.entities, owner.entity), owner.record)[owner.key]
    if (!isFileReference(value) || value.id !== c.req.param('id')) throw missing()
    // For whoever takes the app away, in JSON like everything else.
    return c.req.query('as') === 'json' ? c.json({ ...value, content: contentOf(context, value.id) }) : answerFile(context, value.id)
  })
  return routes
}
