import { Hono, type AppHono } from '../server/app-hono.ts'
import type { Row } from '../server/database.ts'
import { readJson } from '../server/guard.ts'
import { invalidFields, Problem } from '../server/problem.ts'
import type { Context } from '../server/records.ts'
import { sql } from '../server/sql.ts'
import { hashPassword, newCode } from './server-passwords.ts'
import { addPerson, ensureProfile, personItem, personWith, readKnown } from './server-people.ts'
import { endSessionsOf } from './server-sessions.ts'
import { ownerRole, type CodeAnswer, type PeopleAnswer, type PeopleSchema } from './shared.ts'

/** How long a code may be used instead of a password. */
const codeDays = 7

/** What only the owner may: everybody's roles, accounts switched off, a new password without mail. */
export function adminRoutes (people: PeopleSchema): Hono<AppHono> {
  const routes = new Hono<AppHono>()

  routes.use('*', async (c, next) => {
    c.var.context.rights.demandOwner()
    await next()
  })

  routes.get('/', c => {
    const answer: PeopleAnswer = { people: c.var.context.whole.all(sql`select * from "_person" order by "active" desc, "name" collate nocase limit 5000`).map(personItem) }
    return c.json(answer)
  })

  routes.post('/', async c => {
    const { whole: db, rights } = c.var.context
    const input = await readJson(c.req.raw)
    if (db.get(sql`select 1 from "_person" where "id" = ${rights.person?.id ?? ''} and "demo" = 1`) !== undefined) throw new Problem(403, 'demo', 'You are only trying the app. Sign up first; then you can add people.')
    const { known, problems } = readKnown(input)
    const role = people.roles.find(each => each.id === input.role)
    if (role === undefined) problems.role = 'Choose a role.'
    if (problems.email === undefined && personWith(db, known.email) !== undefined) problems.email = 'Somebody has an account with this address.'
    if (role === undefined || Object.keys(problems).length > 0) throw invalidFields(problems)
    const code = newCode()
    const password = await hashPassword(code, c.env.passwordCost)
    const id = db.transaction(() => {
      if (personWith(db, known.email) !== undefined) throw invalidFields({ email: 'Somebody has an account with this address.' })
      return addPerson(people, c.var.context, { ...known, role: role.id, password, codeUntil: until(c.env.now()) })
    })
    return c.json(answerWith(personNamed(c.var.context, id), code), 201)
  })

  routes.patch('/:id', async c => {
    const { whole: db } = c.var.context
    const { role, active, ...others } = await readJson(c.req.raw)
    if (Object.keys(others).length > 0) throw new Problem(422, 'invalid-fields', 'Only the role can be changed here, and whether the account is active.')
    if (role !== undefined && !people.roles.some(each => each.id === role)) throw invalidFields({ role: 'There is no such role.' })
    if (active !== undefined && typeof active !== 'boolean') throw invalidFields({ active: 'An account is active or not.' })
    const id = c.req.param('id')
    db.transaction(() => {
      const before = personNamed(c.var.context, id)
      db.run(sql`update "_person" set "role" = ${typeof role === 'string' ? role : String(before.role)}, "active" = ${active === undefined ? Number(before.active) : Number(active)} where "id" = ${id}`)
      if (db.get(sql`select 1 from "_person" where "role" = ${ownerRole(people)} and "active" = 1`) === undefined) {
        throw new Problem(409, 'last-owner', 'Somebody has to look after the app. Make another person its owner first.')
      }
      const after = personItem(personNamed(c.var.context, id))
      ensureProfile(people, c.var.context, after)
      if (!after.active) endSessionsOf(db, id)
    })
    return c.json(personItem(personNamed(c.var.context, id)))
  })

  routes.post('/:id/reset', async c => {
    const { whole: db } = c.var.context
    const id = c.req.param('id')
    const person = personNamed(c.var.context, id)
    if (person.demo === 1) throw new Problem(403, 'demo', 'People to try the app as have no password.')
    const code = newCode()
    const password = await hashPassword(code, c.env.passwordCost)
    db.run(sql`update "_person" set "password" = ${password}, "code_until" = ${until(c.env.now())} where "id" = ${id}`)
    db.run(sql`delete from "_try" where "what" = ${`account ${String(person.email).toLowerCase()}`}`)
    endSessionsOf(db, id)
    return c.json(answerWith(personNamed(c.var.context, id), code))
  })

  return routes
}

function personNamed ({ whole: db }: Context, id: string): Row {
  const row = db.get(sql`select * from "_person" where "id" = ${id}`)
  if (row === undefined) throw new Problem(404, 'not-found', 'There is no such person.')
  return row
}

function answerWith (row: Row, code: string): CodeAnswer {
  return { person: personItem(row), code }
}

function until (now: Date): string {
  return new Date(now.getTime() + codeDays * 24 * 3600_000).toISOString()
}
