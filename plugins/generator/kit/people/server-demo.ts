import type { Database, Row } from '../server/database.ts'
import type { Entities } from '../server/entity.ts'
import { titleOf } from '../server/entity.ts'
import type { Context } from '../server/records.ts'
import { countSamples } from '../server/samples.ts'
import { name, sql } from '../server/sql.ts'
import { hasProfile, rowsOf, type PeopleSchema } from './shared.ts'

const names = ['Alex Rivera', 'Sam Okafor', 'Robin Meyer', 'Kim Novak', 'Jo Lindgren', 'Maya Castro', 'Noa Fischer', 'Ravi Anand', 'Lena Duval', 'Tom Baker', 'Ida Holm', 'Yuki Mori', 'Eli Stone', 'Zoe Laurent']

/** Whether somebody real has an account. */
export function isInhabited (db: Database): boolean {
  return db.get(sql`select 1 from "_person" where "demo" = 0`) !== undefined
}

/** People to try the app as: while nobody real has signed up and its samples are there. */
export function hasDemo (db: Database, entities: Entities): boolean {
  return !isInhabited(db) && countSamples(db, entities) > 0
}

/** One demo person for each role, and a second one of the last, so that there are records of somebody else. */
export function makeDemo (people: PeopleSchema, { whole: db, entities, clock }: Pick<Context, 'whole' | 'entities' | 'clock'>): void {
  if (!hasDemo(db, entities) || db.get(sql`select 1 from "_person"`) !== undefined) return
  const roles = people.roles.map(role => role.id)
  const last = roles.at(-1)
  db.transaction(() => {
    for (const [index, role] of [...roles, ...(last === undefined || roles.length < 2 ? [] : [last])].entries()) {
      db.run(sql`insert into "_person" ("id", "name", "email", "role", "created_at", "demo") values (${crypto.randomUUID()}, ${names[index] ?? `Person ${index + 1}`}, ${`demo-${index + 1}@example.com`}, ${role}, ${clock.timestamp}, 1)`)
    }
    giveProfiles(people, db, entities)
    for (const entity of entities.values()) giveSamples(people, db, entity.schema.name)
  })
}

export function demoPeople (db: Database): Row[] {
  return db.all(sql`select * from "_person" where "demo" = 1 order by rowid`)
}

/** Demo people and their sessions go for good; the samples stay, as nobody's. */
export function endDemo (db: Database): void {
  db.run(sql`delete from "_person" where "demo" = 1`)
}

/** Those who have a profile get a sample of one, and its name. */
function giveProfiles (people: PeopleSchema, db: Database, entities: Entities): void {
  const entity = people.profile === undefined ? undefined : entities.get(people.profile)
  if (entity === undefined) return
  const persons = demoPeople(db).filter(person => hasProfile(people, String(person.role)))
  const samples = db.all(sql`select t."id", ${titleOf(entities, entity)} as title from ${name(entity.table)} t where t."sample" = 1 order by t.rowid limit ${persons.length}`)
  for (const [index, { id, title }] of samples.entries()) {
    const person = String(persons[index]?.id)
    db.run(sql`update ${name(entity.table)} set "profile_of" = ${person}, "created_by" = ${person} where "id" = ${String(id)}`)
    if (typeof title === 'string' && title.trim() !== '') db.run(sql`update "_person" set "name" = ${title.slice(0, 80)} where "id" = ${person}`)
  }
}

/** Samples in turn to the demo people who could have added them, first to those who own what they add. */
function giveSamples (people: PeopleSchema, db: Database, entity: string): void {
  const persons = demoPeople(db)
  const adders = persons.filter(({ role }) => rowsOf(people, String(role), entity, 'create').length > 0)
  const owning = adders.filter(({ role }) => rowsOf(people, String(role), entity, 'change').some(rows => rows === 'own') || rowsOf(people, String(role), entity, 'read').some(rows => rows === 'own'))
  const takers = owning.length > 0 ? owning : adders
  if (takers.length === 0) return
  const samples = db.all(sql`select "id" from ${name(entity)} where "sample" = 1 and "created_by" is null order by rowid`)
  for (const [index, { id }] of samples.entries()) {
    db.run(sql`update ${name(entity)} set "created_by" = ${String(takers[index % takers.length]?.id)} where "id" = ${String(id)}`)
  }
}
