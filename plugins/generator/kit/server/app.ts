import { Hono } from 'hono/tiny'
import type { AppDatabase, AppModule } from '@dream/contracts/app-module'
import type { Culture } from '../shared/culture.ts'
import { isFile } from '../shared/schema.ts'
import type { AppHono } from './app-hono.ts'
import { serveAsset } from './assets.ts'
import { createClock } from './clock.ts'
import { createDatabase, type Database } from './database.ts'
import { entityOf, type Entities, type EntityDefinition } from './entity.ts'
import { entityRoutes } from './entity-routes.ts'
import { fileRoutes } from './file-routes.ts'
import { readJson, refuseOtherOrigins, securityHeaders } from './guard.ts'
import { describeApi } from './openapi.ts'
import { Problem } from './problem.ts'
import { partOf, type Part, type Question, type Told } from './questions.ts'
import type { Context } from './records.ts'
import { everything, type Rights } from './rights.ts'
import type { Site } from './site.ts'
import { countSamples, removeSamples, restoreSamples } from './samples.ts'

export interface AppParts {
  app: Culture & { readonly name: string }
  entities: readonly EntityDefinition[]
  /** What the blocks of each page have on the server, by block id. */
  questions: readonly Readonly<Record<string, Question | Told | Part>>[]
  /** Accounts and access; absent for an app that is open to everybody who reaches it. */
  people?: PeopleServer
  /** Absent for an app that is no web site. */
  site?: Site
}

/** What an app with people has beside the others. */
export interface PeopleServer {
  /** Everything under /api/_people. */
  routes: Hono<AppHono>
  /** Finds out who asks. What is no call of the API gets no cookie. */
  identify (request: Request, visited: Omit<Context, 'db' | 'rights'>): Promise<Identified>
}

export interface Identified {
  rights: Rights
  /** A cookie that replaces the one that came. */
  cookie?: string
}

/** The server of a generated app. */
export function createApp ({ app: culture, entities, questions, people, site }: AppParts): AppModule {
  const byName = entitiesByName(entities)
  const byBlock = new Map(questions.flatMap(page => Object.entries(page)))
  const databases = new WeakMap<AppDatabase, Database>()
  const app = new Hono<AppHono>()

  app.use(async (c, next) => {
    refuseOtherOrigins(c.req.raw)
    const visited = { whole: databaseOf(databases, c.env.db), entities: byName, culture, clock: createClock(c.env.now(), culture.timeZone) }
    const { rights, cookie } = people === undefined ? { rights: everything } : await people.identify(c.req.raw, visited)
    c.set('context', { ...visited, rights, db: rights.readable(visited.whole) })
    await next()
    if (cookie !== undefined && !c.res.headers.has('set-cookie')) c.header('set-cookie', cookie)
  })

  if (people !== undefined) app.route('/api/_people', people.routes)
  for (const entity of entities) app.route(entity.schema.api, entityRoutes(entity))
  if (entities.some(({ schema }) => Object.values(schema.fields).some(isFile))) app.route('/api/_files', fileRoutes())
  app.use('/api/_samples/*', async (c, next) => {
    c.var.context.rights.demandOwner()
    await next()
  })
  app.get('/api/_samples', c => c.json({ count: countSamples(c.var.context.whole, byName) }))
  app.delete('/api/_samples', c => c.json({ removed: removeSamples(c.var.context) }))
  app.post('/api/_samples/restore', c => c.json({ restored: restoreSamples(c.var.context) }))
  app.get('/api/_blocks/:id', c => {
    const { read } = partNamed(byBlock, c.req.param('id'))
    c.var.context.rights.demandBlock(c.req.param('id'))
    return c.json(read(c.var.context, new URL(c.req.url).searchParams))
  })
  app.put('/api/_blocks/:id', async c => {
    const { write, owned = false } = partNamed(byBlock, c.req.param('id'))
    c.var.context.rights.demandBlock(c.req.param('id'), { owned })
    if (write === undefined) throw new Problem(405, 'only-read', 'This block takes nothing; it only answers.')
    return c.json(write(c.var.context, await readJson(c.req.raw)))
  })
  app.get('/openapi.json', c => {
    const { rights } = c.var.context
    return c.json(describeApi(culture.name, entities.map(entity => entity.schema), ({ name }, action) => rights.may(entityOf(byName, name), action)))
  })
  app.all('/api/*', () => { throw new Problem(404, 'not-found', 'The API has no such address or takes no such method there.') })
  app.get('*', c => site?.answer(c.req.raw, { context: c.var.context, env: c.env, parts: byBlock }) ?? serveAsset(c.req.path, c.env))
  app.notFound(c => c.json({ code: 'not-found', message: 'There is nothing here.' }, 404))
  app.onError((error, c) => {
    if (error instanceof Problem) return c.json(error.answer, error.status)
    c.env.log(`${c.req.method} ${c.req.path} failed: ${error.stack ?? error.message}`)
    return c.json({ code: 'failed', message: 'Something went wrong inside the app. Nothing was changed; please try again.' }, 500)
  })

  return {
    async fetch (request, env) {
      const response = await app.fetch(request, env)
      for (const [header, value] of securityHeaders) response.headers.set(header, value)
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
      return response
    }
  }
}

function partNamed (byBlock: ReadonlyMap<string, Question | Told | Part>, id: string): ReturnType<typeof partOf> {
  const part = byBlock.get(id)
  if (part === undefined) throw new Problem(404, 'not-found', 'No block of this app has that id.')
  return partOf(part)
}

export function entitiesByName (entities: readonly EntityDefinition[]): Entities {
  return new Map(entities.map(entity => [entity.schema.name, entity]))
}

function databaseOf (databases: WeakMap<AppDatabase, Database>, db: AppDatabase): Database {
  let database = databases.get(db)
  if (database === undefined) {
    database = createDatabase(db)
    databases.set(db, database)
  }
  return database
}
