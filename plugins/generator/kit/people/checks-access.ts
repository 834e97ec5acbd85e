import type { AcceptanceCheck, CheckedApp } from '@dream/contracts/app-module'
import { addExample, exampleOf, freshValues, type Examples } from '../checks/examples.ts'
import { expect, expectSame, isRecord } from '../checks/expect.ts'
import { add, get, getItems, send } from '../checks/requests.ts'
import { one } from '../checks/sentences.ts'
import type { EntitySchema } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'
import { join, joinAsOwner, meOf, signUp } from './checks-persons.ts'
import { anyone, mayWriteField, roleName, rowsOf, type Action, type PeopleSchema } from './shared.ts'

const script = '<script>alert("x")</script>'

/** Nothing is answered or taken that anyone may not read or do. */
export function needsSignIn (examples: Examples, people: PeopleSchema): AcceptanceCheck {
  return {
    name: 'who is not signed in gets only what anyone may have',
    element: 'people',
    async run (app) {
      const open = (entity: string, action: Action) => rowsOf(people, undefined, entity, action).length > 0
      for (const [entity, { schema }] of Object.entries(examples.entities)) {
        const tried: [Action, string, string, unknown?][] = [
          ['read', 'GET', schema.api], ['read', 'GET', `${schema.api}/some-id`], ['create', 'POST', schema.api, {}],
          ['change', 'PATCH', `${schema.api}/some-id`, {}], ['delete', 'DELETE', `${schema.api}/some-id`], ['delete', 'POST', `${schema.api}/some-id/restore`, {}],
          ...moves(schema, `${schema.api}/some-id`).map((move): [Action, string, string, unknown?] => ['change', ...move])
        ]
        for (const [action, method, path, body] of tried) {
          const { status } = await send(app, method, path, body)
          expect(open(entity, action) ? status !== 401 : status === 401, `${method} ${path} was answered with ${status} to nobody.`)
        }
      }
      for (const path of ['/api/_people', '/api/_samples']) expectSame((await send(app, 'GET', path)).status, 401, `The status of ${path}`)
      expectSame((await send(app, 'DELETE', '/api/_samples')).status, 401, 'The status of removing the samples')
      const description = await get(app, '/openapi.json')
      expect(isRecord(description) && isRecord(description.paths), 'The API does not describe itself.')
      for (const [entity, { schema }] of Object.entries(examples.entities)) {
        const told = schema.api in description.paths
        expect(told === (['read', 'create', 'change', 'delete'] as const).some(action => open(entity, action)), `The description of the API ${told ? 'tells' : 'does not tell'} nobody of ${schema.api}.`)
      }
    }
  }
}

/** How records are put elsewhere, where people order them. */
function moves ({ ordered }: EntitySchema, path: string): [string, string, unknown?][] {
  return ordered === true ? [['POST', `${path}/move`, { after: 'some-id' }]] : []
}

export interface Apart {
  role: string
  /** A role that may do everything with these records and what they belong to; absent for none. */
  keeper?: string
  /** Key of the relation to the profile of whom a record is. */
  by?: string
}

/** Somebody's own records are nobody else's of the same role. */
export function keepsApart (examples: Examples, people: PeopleSchema, entity: string, { role, keeper, by }: Apart): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  const rows = (action: Action) => rowsOf(people, role, entity, action)
  return {
    name: `${one(roleName(people, role))} leaves the ${schema.plural.toLowerCase()} of others alone`,
    element: entity,
    async run (app) {
      const [first, second] = [await join(app, people, role), await join(app, people, role)]
      const kept = keeper === undefined ? first.app : (await join(app, people, keeper)).app
      const profile = (await meOf(first.app))?.profile
      const own = by === undefined ? {} : { [by]: String(profile) }
      const values = { ...permitted(people, role, entity, await freshValues(kept, examples, entity)), ...own }
      const record = rows('create').length > 0 ? await add(first.app, schema, values) : await addExample(kept, examples, entity, own)
      const path = `${schema.api}/${record.id}`
      if (rows('read').length > 0) expectSame((await send(first.app, 'GET', path)).status, 200, 'The status of reading one of one\'s own')
      if (rows('read').length > 0 && !rows('read').includes('all')) {
        expectSame((await send(second.app, 'GET', path)).status, 404, 'The status of reading one of somebody else')
        const { items, total } = await getItems(second.app, schema.api)
        expectSame([items.filter(({ id }) => id === record.id).length, total], [0, 0], 'What of it lists and totals tell somebody else')
      }
      if (rows('change').length > 0 && !rows('change').includes('all')) {
        expectSame((await send(second.app, 'PATCH', path, values)).status, 404, 'The status of changing one of somebody else')
        for (const [method, address, body] of moves(schema, path)) expectSame((await send(second.app, method, address, body)).status, 404, 'The status of moving one of somebody else')
        expectSame((await send(first.app, 'PATCH', path, values)).status, 200, 'The status of changing one of one\'s own')
        expectSame((await send(first.app, 'PATCH', path, { created_by: second.id })).status, 422, 'The status of giving one away')
        if (by !== undefined) expectSame((await send(first.app, 'PATCH', path, { [by]: String((await meOf(second.app))?.profile) })).status !== 200, true, 'Whether giving one away is refused')
      }
      if (rows('create').length > 0) {
        const forged = { ...values, created_by: first.id }
        expectSame((await send(second.app, 'POST', schema.api, forged)).status, 422, 'The status of adding one for somebody else')
        if (by !== undefined && !rows('create').includes('all')) expectSame((await send(second.app, 'POST', schema.api, values)).status !== 201, true, 'Whether adding one for somebody else is refused')
      }
      if (rows('delete').length > 0 && !rows('delete').includes('all')) {
        expectSame((await send(second.app, 'DELETE', path)).status, 404, 'The status of deleting one of somebody else')
        expectSame((await send(first.app, 'DELETE', path)).status, 204, 'The status of deleting one of one\'s own')
        expectSame((await send(second.app, 'POST', `${path}/restore`, {})).status, 404, 'The status of taking one of somebody else out of the bin')
      }
    }
  }
}

/** What a role may not do at all is refused. */
export function refusesRole (examples: Examples, people: PeopleSchema, entity: string, { role, keeper, actions }: { role: string, keeper?: string, actions: readonly Action[] }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${one(roleName(people, role))} may not ${actions.join(' or ')} ${schema.plural.toLowerCase()}`,
    element: entity,
    async run (app) {
      const person = (await join(app, people, role)).app
      const record = keeper === undefined ? undefined : await addExample((await join(app, people, keeper)).app, examples, entity)
      const path = `${schema.api}/${record?.id ?? 'some-id'}`
      const requests: Record<Action, [string, string, unknown?][]> = {
        read: [['GET', schema.api], ['GET', path]], create: [['POST', schema.api, {}]], change: [['PATCH', path, {}], ...moves(schema, path)], delete: [['DELETE', path], ['POST', `${path}/restore`, {}]]
      }
      for (const action of actions) {
        for (const [method, address, body] of requests[action]) expectSame((await send(person, method, address, body)).status, 403, `The status of ${method} ${address}`)
      }
      expectSame((await send(person, 'GET', '/api/_people')).status, 403, 'The status of everybody\'s accounts')
    }
  }
}

/** A field that only some may write. */
export function guardsField (examples: Examples, people: PeopleSchema, entity: string, { role, keeper, key, value }: { role: string, keeper: string, key: string, value: StoredValue }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  const label = schema.fields[key]?.label ?? key
  return {
    name: `${one(roleName(people, role))} may not set the ${label.toLowerCase()} of ${one(schema.label)}`,
    element: entity,
    async run (app) {
      const kept = (await join(app, people, keeper)).app
      const person = (await join(app, people, role)).app
      const values = permitted(people, role, entity, await freshValues(kept, examples, entity))
      const own = await ownRelations(people, role, entity, person)
      expectSame((await send(person, 'POST', schema.api, { ...values, ...own, [key]: value })).status, 422, `The status of adding one with its ${label}`)
      const { id } = await add(person, schema, { ...values, ...own })
      if (rowsOf(people, role, entity, 'change').length > 0) expectSame((await send(person, 'PATCH', `${schema.api}/${id}`, { [key]: value })).status, 422, `The status of changing the ${label}`)
    }
  }
}

async function ownRelations (people: PeopleSchema, role: string, entity: string, app: CheckedApp): Promise<Record<string, string>> {
  const profile = (await meOf(app))?.profile
  return Object.fromEntries(rowsOf(people, role, entity, 'create').flatMap(rows => typeof rows === 'object' && typeof profile === 'string' ? [[rows.by, profile]] : []))
}

/** The values that somebody of a role may give a new record. */
function permitted (people: PeopleSchema, role: string, entity: string, values: Record<string, StoredValue>): Record<string, StoredValue> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => mayWriteField(people, role, entity, key)))
}

/** A page for some roles tells nobody else anything. */
export function guardsPage (people: PeopleSchema, page: string, { block, role }: { block: string, role: string }): AcceptanceCheck {
  return {
    name: `${one(roleName(people, role))} learns nothing from ${page}`,
    element: block,
    async run (app) {
      expectSame((await send(app, 'GET', `/api/_blocks/${block}`)).status, 401, 'The status for nobody')
      expectSame((await send((await join(app, people, role)).app, 'GET', `/api/_blocks/${block}`)).status, 403, 'The status for that role')
    }
  }
}

/** Whatever somebody calls themselves is text, and whatever else they send is refused or nothing. */
export function takesNoRole (people: PeopleSchema): AcceptanceCheck {
  return {
    name: 'nobody gives themselves a role, and script in a name stays text',
    element: 'people',
    async run (app) {
      const owner = await joinAsOwner(app)
      const role = people.signUp[0] ?? people.roles.at(-1)?.id ?? ''
      if (people.signUp.length > 0) {
        for (const wanted of [people.roles[0]?.id, anyone]) {
          expectSame((await send(app, 'POST', '/api/_people/sign-up', { name: 'Eve', email: 'eve@example.com', password: 'a long walk by the sea', role: wanted })).status, 422, `The status of signing up as ${wanted}`)
        }
        const named = await signUp(app, { name: script, role, active: true, demo: false, id: 'mine' })
        expectSame([(await meOf(named.app))?.name, (await meOf(named.app))?.role, named.id === 'mine'], [script, role, false], 'What is kept of it')
      }
      const person = await join(app, people, role)
      expectSame((await send(person.app, 'PATCH', '/api/_people/me', { name: 'Eve', role: people.roles[0]?.id })).status, 422, 'The status of changing one\'s own role')
      if (people.roles.length > 1) expectSame((await send(person.app, 'PATCH', `/api/_people/${person.id}`, { role: people.roles[0]?.id })).status, 403, 'The status of changing it where the owner does')
      expectSame((await send(owner.app, 'PATCH', `/api/_people/${owner.id}`, { active: false })).status, 409, 'The status of switching off the last owner')
    }
  }
}
