import { Hono, type AppHono } from '../server/app-hono.ts'
import type { PeopleServer } from '../server/app.ts'
import type { Context } from '../server/records.ts'
import { accountRoutes } from './server-account.ts'
import { adminRoutes } from './server-admin.ts'
import { hasDemo, makeDemo } from './server-demo.ts'
import { createRights } from './server-rights.ts'
import { findSession } from './server-sessions.ts'
import type { PeopleSchema } from './shared.ts'

/** Accounts, sessions and access, as an app with people has them. */
export function createPeople (people: PeopleSchema): PeopleServer {
  const routes = new Hono<AppHono>()
  routes.route('/', accountRoutes(people))
  routes.route('/', adminRoutes(people))
  return {
    routes,
    async identify (request, { whole: db, entities, clock }) {
      const found = await findSession(db, request, new Date(clock.timestamp))
      const row = found?.person
      // A code stands for a password once: until another one is chosen nothing else can be done with it.
      if (row === undefined || row.code_until !== null || (row.demo === 1 && !hasDemo(db, entities))) return { rights: createRights(people, entities) }
      const person = { id: String(row.id), name: String(row.name), email: String(row.email), role: String(row.role) }
      return { rights: createRights(people, entities, person), ...(found?.cookie === undefined ? {} : { cookie: found.cookie }) }
    }
  }
}

/** Spreads the samples of a new app over people to try it as. */
export function spreadSamples (people: PeopleSchema): (context: Context) => void {
  return context => { makeDemo(people, context) }
}
