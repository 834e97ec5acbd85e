import type { Database } from '../server/database.ts'
import type { Entities, EntityDefinition } from '../server/entity.ts'
import { Problem } from '../server/problem.ts'
import type { Action, Person, Rights } from '../server/rights.ts'
import { join, name, sql, Sql } from '../server/sql.ts'
import { isOpen, mayWriteField, ownerRole, rowsOf, type PeopleSchema, type Rows } from './shared.ts'

/** The rights of who asks: those of their role, or of anyone for who is not signed in. */
export function createRights (people: PeopleSchema, entities: Entities, person?: Person): Rights {
  const role = person?.role

  function may (entity: EntityDefinition, action: Action): boolean {
    return rowsOf(people, role, entity.schema.name, action).length > 0
  }

  function rows (entity: EntityDefinition, action: Action, outside = false): Sql | undefined {
    const permitted = rowsOf(people, role, entity.schema.name, action)
    return permitted.includes('all') ? undefined : anyOf(permitted.map(each => conditionOf(each, outside)))
  }

  /** `outside` of the readable database tables are named with their schema. */
  function conditionOf (which: Rows, outside: boolean): Sql {
    if (which === 'all') return sql`true`
    if (person === undefined) return sql`false`
    const profiles = people.profile === undefined ? undefined : outside ? sql`main.${name(people.profile)}` : name(people.profile)
    if (which === 'own') return sql`t."created_by" = ${person.id}`
    return profiles === undefined ? sql`false` : sql`t.${name(which.by)} in (select "id" from ${profiles} where "profile_of" = ${person.id})`
  }

  const refused = () => person === undefined
    ? new Problem(401, 'sign-in', 'Please sign in first: this is only for people of this app.')
    : new Problem(403, 'not-permitted', 'You may not do that here. The owner of the app can change what you may do.')

  const restricted = [...entities.values()].flatMap(entity => {
    const condition = rows(entity, 'read', true)
    return condition === undefined ? [] : [{ table: entity.table, only: sql`${name(entity.table)} as not materialized (select t.rowid as rowid, t.* from main.${name(entity.table)} t where ${condition})` }]
  })

  /** A query in which the restricted tables have only what may be read, wherever and however it names them. */
  function narrowed (query: Sql): Sql {
    const used = restricted.filter(({ table }) => query.text.includes(table)).map(({ only }) => only)
    if (used.length === 0) return query
    const own = /^\s*with\s+(recursive\s+)?/i.exec(query.text)
    if (own === null) return sql`with ${join(used, sql`, `)} ${query}`
    return sql`${own[1] === undefined ? sql`with` : sql`with recursive`} ${join(used, sql`, `)}, ${new Sql(query.text.slice(own[0].length), query.values)}`
  }

  return {
    ...(person === undefined ? {} : { person }),
    owned: true,
    may,
    rows,
    demand (entity, action) {
      if (!may(entity, action)) throw refused()
    },
    mayWrite: (entity, key) => mayWriteField(people, role, entity.schema.name, key),
    given (entity, db) {
      const permitted = rowsOf(people, role, entity.schema.name, 'create')
      const profile = profileOf(people, person, db)
      if (profile === undefined || permitted.includes('all') || permitted.includes('own')) return {}
      return Object.fromEntries(permitted.flatMap(each => typeof each === 'object' ? [[each.by, profile]] : []))
    },
    readable: db => ({
      ...db,
      all: query => db.all(narrowed(query)),
      get: query => db.get(narrowed(query))
    }),
    demandBlock (id, write) {
      const page = people.pages.find(({ blocks }) => blocks?.includes(id))
      const seen = page?.roles === undefined ? role !== undefined || isOpen(people) : role !== undefined && page.roles.includes(role)
      if (!seen) throw refused()
      if (write !== undefined && (role === undefined || (write.owned && role !== ownerRole(people)))) throw refused()
    },
    demandOwner () {
      if (role !== ownerRole(people)) throw refused()
    }
  }
}

function anyOf (conditions: Sql[]): Sql {
  return conditions.length === 0 ? sql`false` : sql`(${join(conditions, sql` or `)})`
}

/** The id of the record that is somebody's profile. */
export function profileOf (people: PeopleSchema, person: Pick<Person, 'id'> | undefined, db: Database): string | undefined {
  if (people.profile === undefined || person === undefined) return undefined
  const found = db.get(sql`select "id" from main.${name(people.profile)} where "profile_of" = ${person.id} and "deleted_at" is null`)?.id
  return typeof found === 'string' ? found : undefined
}
