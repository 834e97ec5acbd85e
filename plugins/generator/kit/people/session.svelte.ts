import { setAccess } from '../client/access.ts'
import { call, forgetAnswers } from '../client/api.ts'
import { recordsChanged } from '../client/changes.svelte.ts'
import { mayWriteField, ownerRole, roleName, rowsOf, type MeAnswer, type PeopleSchema } from './shared.ts'

let schema: PeopleSchema = { roles: [], signUp: [], access: [], fields: [], pages: [] }
let me = $state.raw<MeAnswer | undefined>()
let problem = $state(false)

/** Who uses the app; undefined as long as nobody knows. */
export const session = {
  get people () { return schema },
  get me () { return me },
  /** Whether the app could not say. */
  get problem () { return problem },
  get person () { return me?.person ?? undefined },
  get isOwner () { return me?.person?.role === ownerRole(schema) },
  roleName: (id: string) => roleName(schema, id)
}

export function usePeople (people: PeopleSchema): void {
  schema = people
}

/** Asks the server again who uses the app. */
export async function refresh (): Promise<void> {
  try {
    const answer = await call<MeAnswer>('GET', '/api/_people/me')
    const role = answer.person?.role
    setAccess({
      may: (entity, action) => rowsOf(schema, role, entity.name, action).length > 0,
      mayWrite: (entity, key) => mayWriteField(schema, role, entity.name, key),
      owner: role === ownerRole(schema),
      lapsed: () => { if (me?.person) void refresh() }
    })
    forgetAnswers()
    problem = false
    me = answer
    recordsChanged()
  } catch {
    problem = true
  }
}

export async function signOut (): Promise<void> {
  await call('POST', '/api/_people/sign-out', {})
  await refresh()
}

export async function tryAs (id: string): Promise<void> {
  await call('POST', '/api/_people/try', { id })
  await refresh()
}
