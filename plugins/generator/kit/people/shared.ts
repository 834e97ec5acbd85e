/** What may be done with records. */
export type Action = 'read' | 'create' | 'change' | 'delete'

export interface RoleSchema {
  readonly id: string
  /** "Member" and "Members", as shown. */
  readonly name: string
  readonly plural: string
}

/** Which records: all, those the person has added, or those whose relation `by` points at the person's profile. */
export type Rows = 'all' | 'own' | { readonly by: string }

export interface AccessSchema {
  /** Absent for every kind of record. */
  readonly entity?: string
  /** Ids of roles; "anyone" is everybody, signed in or not. */
  readonly roles: readonly string[]
  readonly actions: readonly Action[]
  readonly rows: Rows
}

/** A page as far as not everybody sees it. */
export interface GuardedPage {
  readonly path: string
  /** The kinds of records that it shows: who may read none of them does not see the page. */
  readonly shows?: readonly string[]
  /** Ids of the only roles that see it. */
  readonly roles?: readonly string[]
  /** Ids of its blocks. */
  readonly blocks?: readonly string[]
}

/** Who may use the app and what each of them may do; what is not permitted is refused. Both sides read it. */
export interface PeopleSchema {
  /** The first is the owner's. */
  readonly roles: readonly RoleSchema[]
  /** Ids of the roles that somebody who signs up chooses from. */
  readonly signUp: readonly string[]
  readonly access: readonly AccessSchema[]
  /** Fields that only some roles may write. */
  readonly fields: readonly { readonly entity: string, readonly key: string, readonly roles: readonly string[] }[]
  readonly pages: readonly GuardedPage[]
  /** The kind of record that is somebody's profile. */
  readonly profile?: string
}

/** A person as others of the app may see them. */
export interface PersonItem {
  id: string
  name: string
  email: string
  role: string
  active: boolean
  created_at: string
}

/** GET /api/_people/me */
export interface MeAnswer {
  person: { id: string, name: string, email: string, role: string, profile: string | null, demo: boolean } | null
  /** Whether nobody has signed up, so that the next to do so is the owner. */
  first: boolean
  /** Whether a new password must be chosen before anything else. */
  reset: boolean
  /** People to try the app as; none once somebody has signed up. */
  demo: { id: string, name: string, role: string }[]
}

/** GET /api/_people */
export interface PeopleAnswer {
  people: PersonItem[]
}

/** A code that stands for a password once, and is shown only here. */
export interface CodeAnswer {
  person: PersonItem
  code: string
}

export const anyone = 'anyone'

/** Which records somebody of a role may treat so, none for undefined and not signed in; empty when none at all. */
export function rowsOf (people: PeopleSchema, role: string | undefined, entity: string, action: Action): Rows[] {
  return people.access
    .filter(access => (access.entity === undefined || access.entity === entity) && access.actions.includes(action) &&
      (access.roles.includes(anyone) || (role !== undefined && access.roles.includes(role))))
    .map(access => access.rows)
}

export function mayWriteField (people: PeopleSchema, role: string | undefined, entity: string, key: string): boolean {
  const guarded = people.fields.find(field => field.entity === entity && field.key === key)
  return guarded === undefined || (role !== undefined && guarded.roles.includes(role))
}

/** Whether a page is there for somebody of a role. */
export function seesPage (people: PeopleSchema, role: string | undefined, { roles, shows = [] }: GuardedPage): boolean {
  if (roles !== undefined && (role === undefined || !roles.includes(role))) return false
  return shows.length === 0 ? role !== undefined || isOpen(people) : shows.some(entity => rowsOf(people, role, entity, 'read').length > 0)
}

/** Whether something may be done without signing in. */
export function isOpen (people: PeopleSchema): boolean {
  return people.access.some(access => access.roles.includes(anyone))
}

/** Whether people of a role have a profile: who signs up, or everybody but the owner where nobody does. */
export function hasProfile (people: PeopleSchema, role: string): boolean {
  return people.profile !== undefined && (people.signUp.length > 0 ? people.signUp.includes(role) : role !== ownerRole(people))
}

export function ownerRole (people: PeopleSchema): string {
  return people.roles[0]?.id ?? 'owner'
}

export function roleName (people: PeopleSchema, id: string): string {
  return people.roles.find(role => role.id === id)?.name ?? id
}
