import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { expect, expectSame, isRecord } from '../checks/expect.ts'
import { send } from '../checks/requests.ts'
import { cookieOf, join, joinAsOwner, meOf, password, signIn, withCookie } from './checks-persons.ts'
import { ownerRole, roleName, type PeopleSchema } from './shared.ts'

/** Signing up, in and out; a session is over when it was ended. */
export function keepsSessions (people: PeopleSchema): AcceptanceCheck {
  return {
    name: `the first to sign up is ${roleName(people, ownerRole(people)).toLowerCase()}, and is out after signing out`,
    element: 'people',
    async run (app) {
      const owner = await joinAsOwner(app)
      expectSame((await meOf(owner.app))?.role, ownerRole(people), 'The role of the first')
      const entered = await signIn(app, owner.email, password)
      const flags = entered.headers.get('set-cookie') ?? ''
      for (const flag of ['__Host-', 'Secure', 'HttpOnly', 'SameSite=None', 'Partitioned', 'Path=/']) expect(flags.includes(flag), `The cookie has no ${flag}.`)
      const inside = withCookie(app, cookieOf(entered))
      expectSame((await send(inside, 'GET', '/api/_people')).status, 200, 'The status when signed in')
      await send(inside, 'POST', '/api/_people/sign-out', {})
      expectSame([(await send(inside, 'GET', '/api/_people')).status, await meOf(inside)], [401, undefined], 'What is answered after signing out')
    }
  }
}

/** Who guesses has few tries; a weak password is not taken. */
export function limitsTries (people: PeopleSchema): AcceptanceCheck {
  return {
    name: 'passwords can be neither weak nor guessed',
    element: 'people',
    async run (app) {
      for (const weak of ['short', 'password12345', '1234567890', 'visitor-guess', 'aaaaaaaaaaaa']) {
        const { status } = await send(app, 'POST', '/api/_people/sign-up', { name: 'Visitor Guess', email: 'visitor-guess@example.com', password: weak })
        expectSame(status, 422, `The status of signing up with "${weak}"`)
      }
      const owner = await joinAsOwner(app)
      expectSame((await signIn(app, 'nobody@example.com', password)).status, 422, 'The status for an address nobody has')
      const statuses: number[] = []
      for (let time = 0; time < 12 && statuses.at(-1) !== 429; time++) statuses.push((await signIn(app, owner.email, `not it ${time}`)).status)
      expectSame([statuses[0], statuses.at(-1)], [422, 429], `The answers to guessing the password of the ${ownerRole(people)}`)
      expectSame((await signIn(app, owner.email, password)).status, 429, 'The status of the right one after that')
    }
  }
}

/** Other sites can neither sign somebody in or out nor change an account. */
export function refusesForgedForms (people: PeopleSchema): AcceptanceCheck {
  return {
    name: 'another site can do nothing with accounts',
    element: 'people',
    async run (app) {
      const owner = await joinAsOwner(app)
      const person = await join(app, people, people.roles.at(-1)?.id ?? '')
      const tried: [string, string, Record<string, unknown>][] = [
        ['POST', '/api/_people/sign-up', { name: 'Eve', email: 'eve@example.com', password }], ['POST', '/api/_people/sign-in', { email: owner.email, password }],
        ['POST', '/api/_people/sign-out', {}], ['POST', '/api/_people/password', { current: password, password: 'another lemon tree' }],
        ['PATCH', `/api/_people/${person.id}`, { active: false }], ['POST', `/api/_people/${person.id}/reset`, {}], ['PATCH', '/api/_people/me', { name: 'Eve' }]
      ]
      for (const [method, path, body] of tried) {
        const foreign = await send(owner.app, method, path, body, { origin: 'https://elsewhere.example' })
        const crossSite = await send(owner.app, method, path, body, { 'sec-fetch-site': 'cross-site' })
        expectSame([foreign.status, crossSite.status], [403, 403], `The answers to ${method} ${path}`)
      }
      expect(await meOf(owner.app) !== undefined, 'The owner is no longer signed in.')
    }
  }
}

/** The owner helps without mail: a code that works once, and only for choosing a password. */
export function givesCodes (people: PeopleSchema): AcceptanceCheck {
  return {
    name: 'the owner can give somebody a new password, and switch them off',
    element: 'people',
    async run (app) {
      const owner = await joinAsOwner(app)
      const role = people.roles.at(-1)?.id ?? ''
      if (role === ownerRole(people)) return
      const person = await join(app, people, role)
      const reset = await send(owner.app, 'POST', `/api/_people/${person.id}/reset`, {})
      expect(isRecord(reset.body) && typeof reset.body.code === 'string', 'There is no code.')
      const { code } = reset.body
      expectSame([await meOf(person.app), (await signIn(app, person.email, password)).status], [undefined, 422], 'What the former session and password are worth')
      const halfway = withCookie(app, cookieOf(await signIn(app, person.email, code)))
      expectSame((await send(halfway, 'PATCH', '/api/_people/me', { name: 'Eve' })).status, 401, 'The status of anything else with the code')
      const fresh = await send(halfway, 'POST', '/api/_people/password', { current: code, password: 'a kettle full of rain' })
      expectSame([fresh.status, (await signIn(app, person.email, code)).status, (await signIn(app, person.email, 'a kettle full of rain')).status], [204, 422, 200], 'What password and code are worth afterwards')
      const inside = withCookie(app, cookieOf(fresh))
      await send(owner.app, 'PATCH', `/api/_people/${person.id}`, { active: false })
      expectSame([await meOf(inside), (await signIn(app, person.email, 'a kettle full of rain')).status], [undefined, 403], 'What is left of a switched off account')
    }
  }
}
