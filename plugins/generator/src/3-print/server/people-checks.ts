import { hasProfile, rowsOf, type Action, type PeopleSchema } from '../../../kit/people/shared.ts'
import type { App, AppEntity, AppPage } from '../../2-lower/app.ts'
import type { Source } from '../source.ts'
import { call, reference, spread, type Value } from '../value.ts'
import { twoNumbers } from './check-calls.ts'

const actions = ['read', 'create', 'change', 'delete'] as const

/** checks/people.ts: who may do what, attacked; undefined for an app without people. */
export function peopleChecksSource (app: App): Source | undefined {
  const { people } = app
  if (people === undefined) return undefined
  const others = people.roles.slice(1).map(role => role.id)
  return {
    path: 'checks/people.ts',
    declarations: [{
      kind: 'constant',
      name: 'peopleChecks',
      comment: 'What must be true of accounts, and of who may do what.',
      value: [
        ...['keepsSessions', 'limitsTries', 'refusesForgedForms', 'givesCodes'].map(name => call({ name, from: '@dream/kit/people/checks-accounts.ts' }, peopleReference)),
        call(access('takesNoRole'), peopleReference),
        call(access('needsSignIn'), examples, peopleReference),
        ...app.entities.flatMap(entity => others.flatMap(role => roleChecks(app, people, { entity, role }))),
        ...app.pages.flatMap(page => pageChecks(people, page))
      ]
    }]
  }
}

/** Checks as they run in an app with people: by a role that may do all they do; none where there is no such role. */
export function byWhoMay (app: App, entities: readonly string[], checks: Value, page?: AppPage): Value[] {
  const { people } = app
  if (people === undefined) return [spread(checks)]
  const keeper = keeperOf(app, people, entities, page)
  return keeper === undefined ? [] : [spread(call({ name: 'signedIn', from: '@dream/kit/people/checks-persons.ts' }, peopleReference, keeper, checks))]
}

const peopleReference = reference({ name: 'people', from: '/shared/people.ts' })
const examples = reference({ name: 'examples', from: '/checks/examples.ts' })

function access (name: string) {
  return { name, from: '@dream/kit/people/checks-access.ts' }
}

/** The first role that may do everything with these kinds of records, and all that hang together with them. */
function keeperOf (app: App, people: PeopleSchema, entities: readonly string[], page?: AppPage): string | undefined {
  const roles = page === undefined ? undefined : people.pages.find(({ path }) => path === page.path)?.roles
  const needed = connected(app, entities)
  return people.roles.map(role => role.id).find(role => (roles === undefined || roles.includes(role)) &&
    needed.every(entity => actions.every(action => rowsOf(people, role, entity, action).some(rows => typeof rows === 'string')) && !(entity === people.profile && hasProfile(people, role))) &&
    people.fields.every(field => !needed.includes(field.entity) || field.roles.includes(role)))
}

function connected ({ entities }: App, from: readonly string[]): string[] {
  const found = new Set(from)
  for (const id of found) {
    for (const { id: other, fields } of entities) {
      const targets = fields.flatMap(({ target }) => target === undefined ? [] : [target])
      if (other === id) targets.forEach(target => found.add(target))
      else if (targets.includes(id)) found.add(other)
    }
  }
  return [...found]
}

function roleChecks (app: App, people: PeopleSchema, { entity, role }: { entity: AppEntity, role: string }): Value[] {
  const rows = (action: Action) => rowsOf(people, role, entity.id, action)
  const keeper = keeperOf(app, people, [entity.id])
  const denied = actions.filter(action => rows(action).length === 0)
  const checks: Value[] = denied.length === 0 ? [] : [call(access('refusesRole'), examples, peopleReference, entity.id, { role, keeper, actions: denied })]
  const by = actions.flatMap(action => rows(action)).find(each => typeof each === 'object')?.by
  const isOwn = actions.some(action => action !== 'create' && rows(action).length > 0 && !rows(action).includes('all'))
  const canMake = rows('create').length > 0 || (by !== undefined && keeper !== undefined)
  const makesAlone = entity.fields.every(({ target }) => target === undefined)
  if (isOwn && canMake && entity.id !== people.profile && (keeper !== undefined || makesAlone) && (by === undefined || hasProfile(people, role))) {
    checks.push(call(access('keepsApart'), examples, peopleReference, entity.id, { role, keeper, by }))
  }
  for (const { key, schema } of entity.fields) {
    const guarded = people.fields.find(field => field.entity === entity.id && field.key === key)
    const value = schema.type === 'yes-no' ? true : schema.type === 'choice' ? schema.choices?.map(choice => choice.id).find(id => id !== schema.start) : twoNumbers({ id: '', key, schema })?.first
    if (guarded === undefined || guarded.roles.includes(role) || keeper === undefined || rows('create').length === 0 || value === undefined || !['yes-no', 'choice', 'integer', 'number', 'money'].includes(schema.type)) continue
    checks.push(call(access('guardsField'), examples, peopleReference, entity.id, { role, keeper, key, value }))
  }
  return checks
}

function pageChecks (people: PeopleSchema, page: AppPage): Value[] {
  const guarded = people.pages.find(({ path }) => path === page.path)
  const role = people.roles.find(({ id }) => guarded?.roles?.includes(id) === false)?.id
  const block = page.blocks.find(each => each.server() !== undefined)
  return role === undefined || block === undefined ? [] : [call(access('guardsPage'), peopleReference, page.title, { block: block.id, role })]
}
