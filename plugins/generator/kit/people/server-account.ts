import { Hono, type AppHono } from '../server/app-hono.ts'
import { readJson } from '../server/guard.ts'
import { invalidFields, Problem } from '../server/problem.ts'
import { sql } from '../server/sql.ts'
import { demoPeople, endDemo, hasDemo, isInhabited, makeDemo } from './server-demo.ts'
import { hashPassword, isPassword, passwordProblem } from './server-passwords.ts'
import { addPerson, personWith, readKnown } from './server-people.ts'
import { profileOf } from './server-rights.ts'
import { beginSession, endSession, endSessionsOf, findSession, noSession } from './server-sessions.ts'
import { countSignUp, triesOf } from './server-tries.ts'
import { ownerRole, type MeAnswer, type PeopleSchema } from './shared.ts'

/** Signing up, in and out, and one's own name and password. */
export function accountRoutes (people: PeopleSchema): Hono<AppHono> {
  const routes = new Hono<AppHono>()

  routes.get('/me', async c => {
    const { whole: db, entities } = c.var.context
    const row = (await findSession(db, c.req.raw, c.env.now()))?.person
    const withDemo = hasDemo(db, entities)
    if (withDemo) makeDemo(people, c.var.context)
    const answer: MeAnswer = {
      person: row === undefined || (row.demo === 1 && !withDemo) ? null : {
        id: String(row.id), name: String(row.name), email: row.demo === 1 ? '' : String(row.email), role: String(row.role), profile: profileOf(people, { id: String(row.id) }, db) ?? null, demo: row.demo === 1
      },
      first: !isInhabited(db),
      reset: row?.code_until !== null && row?.code_until !== undefined,
      demo: withDemo ? demoPeople(db).map(({ id, name, role }) => ({ id: String(id), name: String(name), role: String(role) })) : []
    }
    return c.json(answer)
  })

  routes.post('/sign-up', async c => {
    const { whole: db } = c.var.context
    const input = await readJson(c.req.raw)
    const first = !isInhabited(db)
    if (!first && people.signUp.length === 0) throw new Problem(403, 'no-sign-up', 'The owner of this app adds its people. Ask them for an account.')
    const { known, problems } = readKnown(input)
    const chosen = input.role ?? people.signUp[0]
    if (!first && !people.signUp.some(role => role === chosen)) problems.role = 'Choose what you sign up as.'
    const weak = passwordProblem(input.password, known)
    if (weak !== undefined) problems.password = weak
    if (problems.email === undefined && personWith(db, known.email) !== undefined) problems.email = 'Somebody has an account with this address. Sign in instead.'
    if (Object.keys(problems).length > 0) throw invalidFields(problems)
    countSignUp(db, c.env.now())
    const password = await hashPassword(String(input.password), c.env.passwordCost)
    const id = db.transaction(() => {
      if (personWith(db, known.email) !== undefined) throw invalidFields({ email: 'Somebody has an account with this address. Sign in instead.' })
      if (isInhabited(db)) {
        const role = people.signUp.find(each => each === chosen)
        if (role === undefined) throw new Problem(403, 'no-sign-up', 'Somebody else has just signed up first. Ask them for an account.')
        return addPerson(people, c.var.context, { ...known, role, password })
      }
      endDemo(db)
      return addPerson(people, c.var.context, { ...known, role: ownerRole(people), password })
    })
    c.header('set-cookie', await beginSession(db, id, c.env.now()))
    return c.json({ id }, 201)
  })

  routes.post('/sign-in', async c => {
    const { whole: db } = c.var.context
    const { email, password } = await readJson(c.req.raw)
    const now = c.env.now()
    const address = typeof email === 'string' ? email.normalize('NFC').trim().toLowerCase().slice(0, 254) : ''
    if (address === '' || typeof password !== 'string' || password === '') throw invalidFields({ ...(address === '' ? { email: 'Enter your e-mail address.' } : {}), ...(password ? {} : { password: 'Enter your password.' }) })
    const tries = triesOf(db, address, now)
    tries.begin()
    const row = personWith(db, address)
    const kept = row?.demo === 0 && typeof row.password === 'string' && !(typeof row.code_until === 'string' && row.code_until < now.toISOString()) ? row.password : undefined
    if (!await isPassword(password.slice(0, 400), kept, c.env.passwordCost) || row === undefined) throw new Problem(422, 'wrong-password', 'That address and password do not belong together. Try again.')
    if (row.active !== 1) throw new Problem(403, 'switched-off', 'This account is switched off. Ask the owner of the app.')
    tries.succeeded()
    await endSession(db, c.req.raw)
    c.header('set-cookie', await beginSession(db, String(row.id), now))
    return c.json({ id: String(row.id) })
  })

  routes.post('/sign-out', async c => {
    await endSession(c.var.context.whole, c.req.raw)
    c.header('set-cookie', noSession)
    return c.body(null, 204)
  })

  routes.post('/try', async c => {
    const { whole: db, entities } = c.var.context
    const { id } = await readJson(c.req.raw)
    const person = hasDemo(db, entities) ? demoPeople(db).find(each => each.id === id) : undefined
    if (person === undefined) throw new Problem(404, 'no-demo', 'There is nobody to try this app as any more. Sign in, or sign up.')
    await endSession(db, c.req.raw)
    c.header('set-cookie', await beginSession(db, String(person.id), c.env.now()))
    return c.json({ id: String(person.id) })
  })

  routes.post('/password', async c => {
    const { whole: db } = c.var.context
    const row = (await findSession(db, c.req.raw, c.env.now()))?.person
    if (row === undefined || row.demo === 1 || typeof row.password !== 'string') throw new Problem(401, 'sign-in', 'Please sign in first.')
    const { current, password } = await readJson(c.req.raw)
    const known = { name: String(row.name), email: String(row.email) }
    const tries = triesOf(db, known.email, c.env.now())
    tries.begin()
    if (typeof current !== 'string' || !await isPassword(current.slice(0, 400), row.password, c.env.passwordCost)) throw invalidFields({ current: 'That is not your present password.' })
    tries.succeeded()
    const weak = passwordProblem(password, known) ?? (password === current ? 'That is your present password. Choose another one.' : undefined)
    if (weak !== undefined) throw invalidFields({ password: weak })
    const kept = await hashPassword(String(password), c.env.passwordCost)
    db.run(sql`update "_person" set "password" = ${kept}, "code_until" = null where "id" = ${String(row.id)}`)
    endSessionsOf(db, String(row.id))
    c.header('set-cookie', await beginSession(db, String(row.id), c.env.now()))
    return c.body(null, 204)
  })

  routes.patch('/me', async c => {
    const { whole: db, rights } = c.var.context
    if (rights.person === undefined) throw new Problem(401, 'sign-in', 'Please sign in first.')
    const { name, ...others } = await readJson(c.req.raw)
    if (Object.keys(others).length > 0) throw new Problem(422, 'invalid-fields', 'Only your name can be changed here.')
    const { known, problems } = readKnown({ name, email: 'somebody@example.com' })
    if (Object.keys(problems).length > 0) throw invalidFields(problems)
    db.run(sql`update "_person" set "name" = ${known.name} where "id" = ${rights.person.id}`)
    return c.body(null, 204)
  })

  return routes
}
