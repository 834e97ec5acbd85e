import type { ListAnswer } from '../shared/answers.ts'
import type { Culture } from '../shared/culture.ts'
import type { RecordItem } from '../shared/schema.ts'
import { refusedMoves } from '../shared/transitions.ts'
import { startValues, validate, type StoredValue } from '../shared/validate.ts'
import type { Clock } from './clock.ts'
import type { Database, Row } from './database.ts'
import { entityOf, fieldOf, type Entities, type EntityDefinition } from './entity.ts'
import { readListQuery } from './list-query.ts'
import { invalidFields, notFound, Problem } from './problem.ts'
import { keepRules } from './rules.ts'
import { selection, toColumn, toItem } from './rows.ts'
import { every, join, name, sql, type Sql } from './sql.ts'

/** What the parts of an app share while it answers. */
export interface Context {
  db: Database
  entities: Entities
  culture: Culture
  clock: Clock
}

export interface Selected {
  where?: readonly Sql[]
  order?: Sql
  limit: number
  offset?: number
}

/** Records that are not in the bin. */
export function select ({ db, entities, clock }: Context, entity: EntityDefinition, { where = [], order = sql`t.rowid desc`, limit, offset = 0 }: Selected): RecordItem[] {
  const rows = db.all(sql`select ${selection(entities, entity, clock)} from ${name(entity.table)} t where ${every([sql`t."deleted_at" is null`, ...where])} order by ${order} limit ${limit} offset ${offset}`)
  return rows.map(row => toItem(entity, row))
}

export function count ({ db }: Context, entity: EntityDefinition, where: readonly Sql[]): number {
  return Number(db.get(sql`select count(*) as n from ${name(entity.table)} t where ${every([sql`t."deleted_at" is null`, ...where])}`)?.n ?? 0)
}

export function list (context: Context, entity: EntityDefinition, parameters: URLSearchParams): ListAnswer {
  const { conditions, order, page, pageSize } = readListQuery(parameters, { ...context, entity })
  return {
    items: select(context, entity, { where: conditions, order, limit: pageSize, offset: (page - 1) * pageSize }),
    total: count(context, entity, conditions),
    page,
    pageSize
  }
}

export function read (context: Context, entity: EntityDefinition, id: string): RecordItem {
  const [item] = select(context, entity, { where: [sql`t."id" = ${id}`], limit: 1 })
  if (item === undefined) throw notFound(entity.schema.label)
  return item
}

export function create (context: Context, entity: EntityDefinition, input: Record<string, unknown>): RecordItem {
  const { values, problems } = validate(entity.schema, { ...startValues(entity.schema, context.clock.now), ...input }, { culture: context.culture, now: context.clock.now })
  const id = crypto.randomUUID()
  refuse({ ...databaseProblems(context, entity, values, id), ...problems })
  context.db.transaction(() => {
    insert(context, entity, { id, values, sample: false })
    keepRules(context, entity, id)
  })
  return read(context, entity, id)
}

/** Puts a record in as it is; its values are validated by whoever calls. */
export function insert ({ db, clock }: Context, entity: EntityDefinition, { id, values, sample }: { id: string, values: Record<string, StoredValue>, sample: boolean }): void {
  const keys = Object.keys(values)
  const columns = join(['id', 'created_at', 'updated_at', 'sample', ...keys].map(name), sql`, `)
  const inserted = join([id, clock.timestamp, clock.timestamp, Number(sample), ...keys.map(key => toColumn(values[key]))].map(value => sql`${value}`), sql`, `)
  db.run(sql`insert into ${name(entity.table)} (${columns}) values (${inserted})`)
}

/** Changes some fields. A sample that somebody has changed is theirs from then on. */
export function patch (context: Context, entity: EntityDefinition, { id, input }: { id: string, input: Record<string, unknown> }): RecordItem {
  const before = read(context, entity, id)
  const { values, problems } = validate(entity.schema, input, { partial: true, culture: context.culture })
  refuse({ ...databaseProblems(context, entity, values, id), ...refusedMoves(entity.schema, before, values), ...problems })
  const changes = Object.keys(values).map(key => sql`${name(key)} = ${toColumn(values[key])}`)
  if (changes.length > 0) {
    context.db.transaction(() => {
      context.db.run(sql`update ${name(entity.table)} set ${join([...changes, sql`"sample" = 0`, sql`"updated_at" = ${context.clock.timestamp}`], sql`, `)} where "id" = ${id}`)
      keepRules(context, entity, id)
    })
  }
  return read(context, entity, id)
}

/** Puts a record into the bin, and what goes with it. */
export function remove (context: Context, entity: EntityDefinition, id: string): void {
  read(context, entity, id)
  context.db.transaction(() => bin(context, entity, { ids: [id], root: id }))
}

function bin (context: Context, entity: EntityDefinition, { ids, root }: { ids: string[], root: string }): void {
  const { db, entities, clock } = context
  for (const id of ids) {
    db.run(sql`update ${name(entity.table)} set "deleted_at" = ${clock.timestamp}, "deleted_with" = ${root} where "id" = ${id} and "deleted_at" is null`)
    for (const child of entities.values()) {
      for (const key of child.cascades) {
        if (fieldOf(child, key)?.target !== entity.schema.name) continue
        const rows = db.all(sql`select "id" from ${name(child.table)} where ${name(key)} = ${id} and "deleted_at" is null`)
        bin(context, child, { ids: rows.map(row => String(row.id)), root })
      }
    }
  }
}

/** Takes a record out of the bin, with what went there with it. */
export function restore (context: Context, entity: EntityDefinition, id: string): RecordItem {
  const { db, entities } = context
  db.transaction(() => {
    const binned = [...entities.values()].map(each => ({
      each, rows: db.all(sql`select t.* from ${name(each.table)} t where t."deleted_with" = ${id}`)
    }))
    if (!binned.some(({ each, rows }) => each === entity && rows.some(row => row.id === id))) throw notFound(entity.schema.label)
    for (const { each, rows } of binned) {
      for (const row of rows) {
        refuseTaken(context, each, row)
        db.run(sql`update ${name(each.table)} set "deleted_at" = null, "deleted_with" = null where "id" = ${String(row.id)}`)
      }
    }
  })
  return read(context, entity, id)
}

/** Refuses to take a record out of the bin when another one has what only one can have. */
export function refuseTaken (context: Context, entity: EntityDefinition, row: Row): void {
  for (const [key, field] of Object.entries(entity.schema.fields)) {
    const value = row[key]
    if (field.unique === true && value !== null && value !== undefined && isTaken(context, entity, { key, value: value instanceof Uint8Array ? '' : value, id: String(row.id) })) {
      throw new Problem(409, 'taken', `${entity.schema.label} cannot come back: another one has the same ${field.label.toLowerCase()}.`)
    }
  }
}

function refuse (problems: Record<string, string>): void {
  if (Object.keys(problems).length > 0) throw invalidFields(problems)
}

/** What only the database knows: unique values, and relations to records that are there. */
function databaseProblems (context: Context, entity: EntityDefinition, values: Record<string, StoredValue>, id: string): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const [key, value] of Object.entries(values)) {
    const field = fieldOf(entity, key)
    if (field === undefined || value === null) continue
    if (field.unique === true && isTaken(context, entity, { key, value: toColumn(value), id })) problems[key] = `${field.label} is already taken.`
    if (field.type === 'relation' && field.target !== undefined) {
      const target = entityOf(context.entities, field.target)
      const found = context.db.get(sql`select 1 from ${name(target.table)} where "id" = ${toColumn(value)} and "deleted_at" is null`)
      if (found === undefined) problems[key] = `${field.label}: that record does not exist any more.`
      else if (target === entity && value === id) problems[key] = `${field.label} must be another record.`
    }
  }
  return problems
}

function isTaken ({ db }: Context, entity: EntityDefinition, { key, value, id }: { key: string, value: null | string | number | Uint8Array, id: string }): boolean {
  return db.get(sql`select 1 from ${name(entity.table)} where ${name(key)} = ${value} collate nocase and "id" <> ${id} and "deleted_at" is null`) !== undefined
}
