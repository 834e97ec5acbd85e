import type { AcceptanceCheck, CheckedApp } from '@dream/contracts/app-module'
import { expect, isRecord } from '../checks/expect.ts'
import { send, type Answer } from '../checks/requests.ts'
import { ownerRole, type PeopleSchema } from './shared.ts'

/** A name and a password that no rule minds. */
export const password = 'quokka under a lemon tree'

export interface Joined {
  /** The app as this person uses it. */
  app: CheckedApp
  id: string
  email: string
}

/** The app as whoever has that cookie uses it. */
export function withCookie (app: CheckedApp, cookie: string): CheckedApp {
  return {
    now: () => app.now(),
    fetch (path, init) {
      const headers = new Headers(init?.headers)
      headers.set('cookie', cookie)
      return app.fetch(path, { ...init, headers })
    }
  }
}

export function cookieOf ({ headers }: Pick<Answer, 'headers'>): string {
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

const owners = new WeakMap<CheckedApp, Promise<Joined>>()
const counts = new WeakMap<CheckedApp, number>()

/** The owner: whoever signs up first. */
export function joinAsOwner (app: CheckedApp): Promise<Joined> {
  const known = owners.get(app) ?? signUp(app, {})
  owners.set(app, known)
  return known
}

/** A new person of a role: who signs up where that is possible, else added by the owner. */
export async function join (app: CheckedApp, people: PeopleSchema, role: string): Promise<Joined> {
  const owner = await joinAsOwner(app)
  if (role === ownerRole(people)) return owner
  if (people.signUp.includes(role)) return await signUp(app, { role })
  const email = newAddress(app)
  const added = await send(owner.app, 'POST', '/api/_people', { name: 'Added Person', email, role })
  expect(added.status === 201 && isRecord(added.body) && typeof added.body.code === 'string', `The owner cannot add a person: ${JSON.stringify(added.body)}`)
  const entered = await signIn(app, email, added.body.code)
  const fresh = await send(withCookie(app, cookieOf(entered)), 'POST', '/api/_people/password', { current: added.body.code, password })
  expect(fresh.status === 204, `A code cannot be exchanged for a password: ${JSON.stringify(fresh.body)}`)
  return await joined(app, cookieOf(fresh), email)
}

export async function signUp (app: CheckedApp, more: Readonly<Record<string, unknown>>): Promise<Joined> {
  const email = newAddress(app)
  const answer = await send(app, 'POST', '/api/_people/sign-up', { name: 'New Person', email, password, ...more })
  expect(answer.status === 201, `Signing up was answered with ${answer.status}: ${JSON.stringify(answer.body)}`)
  return await joined(app, cookieOf(answer), email)
}

export function signIn (app: CheckedApp, email: string, secret: string): Promise<Answer> {
  return send(app, 'POST', '/api/_people/sign-in', { email, password: secret })
}

/** Who the app takes the person for. */
export async function meOf (app: CheckedApp): Promise<Record<string, unknown> | undefined> {
  const { body } = await send(app, 'GET', '/api/_people/me')
  return isRecord(body) && isRecord(body.person) ? body.person : undefined
}

async function joined (app: CheckedApp, cookie: string, email: string): Promise<Joined> {
  const own = withCookie(app, cookie)
  return { app: own, email, id: String((await meOf(own))?.id) }
}

function newAddress (app: CheckedApp): string {
  const count = (counts.get(app) ?? 0) + 1
  counts.set(app, count)
  return `visitor-${count}@example.com`
}

/** The checks run by somebody of a role. */
export function signedIn (people: PeopleSchema, role: string, checks: readonly AcceptanceCheck[]): AcceptanceCheck[] {
  return checks.map(check => ({ ...check, run: async app => { await check.run((await join(app, people, role)).app) } }))
}
