import type { Row } from '../server/database.ts'
import { fieldOf } from '../server/entity.ts'
import { insert, type Context } from '../server/records.ts'
import { everything } from '../server/rights.ts'
import { name, sql } from '../server/sql.ts'
import { checkValue, hasControlCharacters } from '../shared/values.ts'
import { hasProfile, type PeopleSchema, type PersonItem } from './shared.ts'

export interface Known {
  name: string
  email: string
}

/** A name and an e-mail address as somebody typed them, tidied, with what is wrong by key. */
export function readKnown (input: Readonly<Record<string, unknown>>): { known: Known, problems: Record<string, string> } {
  const typed = (value: unknown) => typeof value === 'string' ? value.normalize('NFC').trim() : ''
  const known = { name: typed(input.name).replace(/\s+/g, ' '), email: typed(input.email).toLowerCase() }
  const problems: Record<string, string> = {}
  if (known.name === '') problems.name = 'Enter a name.'
  else if (known.name.length > 80 || hasControlCharacters(known.name)) problems.name = 'Use at most 80 ordinary characters.'
  const address = checkValue({ type: 'email', label: 'E-mail' }, known.email)
  if (known.email === '') problems.email = 'Enter an e-mail address.'
  else if ('problem' in address) problems.email = address.problem
  return { known, problems }
}

export function personWith (db: Context['whole'], email: string): Row | undefined {
  return db.get(sql`select * from "_person" where "email" = ${email} collate nocase`)
}

/** Puts a person in, with their profile where they get one. */
export function addPerson (people: PeopleSchema, context: Context, person: Known & { role: string, password: string, codeUntil?: string }): string {
  const { whole: db, clock } = context
  const id = crypto.randomUUID()
  db.run(sql`insert into "_person" ("id", "name", "email", "role", "password", "code_until", "created_at") values (${id}, ${person.name}, ${person.email}, ${person.role}, ${person.password}, ${person.codeUntil ?? null}, ${clock.timestamp})`)
  ensureProfile(people, context, { ...person, id })
  return id
}

/** Makes the record that is somebody's profile, unless they have one or need none. */
export function ensureProfile (people: PeopleSchema, context: Context, { id, name: called, email, role }: Known & { id: string, role: string }): void {
  const { whole: db, entities } = context
  const entity = people.profile === undefined ? undefined : entities.get(people.profile)
  if (entity === undefined || !hasProfile(people, role) || db.get(sql`select 1 from ${name(entity.table)} where "profile_of" = ${id}`) !== undefined) return
  const title = fieldOf(entity, entity.schema.title)
  const mail = Object.entries(entity.schema.fields).find(([, field]) => field.type === 'email' && field.computed !== true)?.[0]
  const values = {
    ...(title !== undefined && title.computed !== true && (title.type === 'text' || title.type === 'long-text') ? { [entity.schema.title]: called } : {}),
    ...(mail === undefined ? {} : { [mail]: email })
  }
  const record = crypto.randomUUID()
  insert({ ...context, rights: everything }, entity, { id: record, values, sample: false })
  db.run(sql`update ${name(entity.table)} set "profile_of" = ${id}, "created_by" = ${id} where "id" = ${record}`)
}

export function personItem (row: Row): PersonItem {
  return { id: String(row.id), name: String(row.name), email: String(row.email), role: String(row.role), active: row.active === 1, created_at: String(row.created_at) }
}
