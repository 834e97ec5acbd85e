import type { ListAnswer } from '../shared/answers.ts'
import type { Culture } from '../shared/culture.ts'
import type { RecordItem, Reference } from '../shared/schema.ts'
import { refusedMoves } from '../shared/transitions.ts'
import { startValues, validate, type StoredValue } from '../shared/validate.ts'
import type { Clock } from './clock.ts'
import type { Database, Row } from './database.ts'
import { entityOf, fieldOf, type Entities, type EntityDefinition } from './entity.ts'
import { readListQuery } from './list-query.ts'
import { attachFiles, fileProblems } from './files.ts'
import { changesOf, keepHistory } from './history.ts'
import { invalidFields, notFound, Problem } from './problem.ts'
import type { Rights } from './rights.ts'
import { lastPosition } from './order.ts'
import { keepRules } from './rules.ts'
import { selection, toColumn, toItem } from './rows.ts'
import { every, join, name, sql, type Sql } from './sql.ts'

/** What the parts of an app share while it answers. */
export interface Context {
  /** What who asks may read. */
  db: Database
  /** All there is: for what must hold whoever asks. */
  whole: Database
  rights: Rights
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
export function select (context: Context, entity: EntityDefinition, { where = [], order = sql`t.rowid desc`, limit, offset = 0 }: Selected): RecordItem[] {
  const rows = context.db.all(sql`select ${selection(context, entity)} from ${name(entity.table)} t where ${every([sql`t."deleted_at" is null`, ...where])} order by ${order} limit ${limit} offset ${offset}`)
  return rows.map(row => toItem(entity, row, context.rights))
}

export function count ({ db }: Context, entity: EntityDefinition, where: readonly Sql[]): number {
  return Number(db.get(sql`select count(*) as n from ${name(entity.table)} t where ${every([sql`t."deleted_at" is null`, ...where])}`)?.n ?? 0)
}

export function list (context: Context, entity: EntityDefinition, parameters: URLSearchParams): ListAnswer {
  context.rights.demand(entity, 'read')
  const { conditions, order, page, pageSize } = readListQuery(parameters, { ...context, entity })
  return {
    items: select(context, entity, { where: conditions, order, limit: pageSize, offset: (page - 1) * pageSize }),
    total: count(context, entity, conditions),
    page,
    pageSize
  }
}

export function read (context: Context, entity: EntityDefinition, id: string): RecordItem {
  context.rights.demand(entity, 'read')
  const [item] = select(context, entity, { where: [sql`t."id" = ${id}`], limit: 1 })
  if (item === undefined) throw notFound(entity.schema.label)
  return item
}

export function create (context: Context, entity: EntityDefinition, input: Record<string, unknown>): RecordItem {
  const { rights, whole, culture, clock } = context
  rights.demand(entity, 'create')
  const given = { ...startValues(entity.schema, clock.now), ...rights.given(entity, whole) }
  const { values, problems } = validate(entity.schema, { ...given, ...input }, { culture, now: clock.now })
  const id = crypto.randomUUID()
  refuse({ ...databaseProblems(context, entity, values, id), ...problems, ...guardedFields(context, entity, input, given) })
  whole.transaction(() => {
    insert(context, entity, { id, values, sample: false })
    attachFiles(context, entity, values, id)
    keepHistory(context, entity, { record: id, what: 'create' })
    keepTo(context, entity, 'create', id)
    keepRules({ db: context.whole, clock: context.clock }, entity, id)
  })
  const [item] = select(context, entity, { where: [sql`t."id" = ${id}`], limit: 1 })
  return item ?? { id, created_at: clock.timestamp, updated_at: clock.timestamp, sample: false }
}

/** Fields that who asks may not write, unless with what they would hold anyway. */
function guardedFields ({ rights }: Context, entity: EntityDefinition, input: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(input).flatMap(([key, value]) => {
    const field = fieldOf(entity, key)
    const held = before[key]
    const same = value === (isReference(held) ? held.id : held) || ((value === null || value === '' || value === false) && (held ?? null) === null)
    return field === undefined || rights.mayWrite(entity, key) || same ? [] : [[key, `You may not set this: ${field.label}.`]]
  }))
}

/** Ends the transaction it is called in when it would leave a record that who asks may not treat so. */
function keepTo ({ whole, rights }: Context, entity: EntityDefinition, action: 'create' | 'change', id: string): void {
  const rows = rights.rows(entity, action)
  if (rows !== undefined && whole.get(sql`select 1 from ${name(entity.table)} t where t."id" = ${id} and ${rows}`) === undefined) {
    throw new Problem(403, 'not-permitted', `You may do that only with ${entity.schema.plural.toLowerCase()} of your own.`)
  }
}

/** Refuses to treat a record so that belongs to somebody else, as if it were not there. */
export function demandRow ({ whole, rights }: Context, entity: EntityDefinition, action: 'change' | 'delete', id: string): void {
  rights.demand(entity, action)
  const rows = rights.rows(entity, action)
  if (rows !== undefined && whole.get(sql`select 1 from ${name(entity.table)} t where t."id" = ${id} and ${rows}`) === undefined) throw notFound(entity.schema.label)
}

/** Puts a record in as it is; its values are validated by whoever calls. */
export function insert ({ db, clock, rights }: Context, entity: EntityDefinition, { id, values, sample }: { id: string, values: Record<string, StoredValue>, sample: boolean }): void {
  const keys = Object.keys(values)
  const adder = rights.person === undefined ? {} : { created_by: rights.person.id }
  const position = entity.schema.ordered === true ? { _position: lastPosition(entity) } : {}
  const columns = join(['id', 'created_at', 'updated_at', 'sample', ...Object.keys(adder), ...keys, ...Object.keys(position)].map(name), sql`, `)
  const inserted = join([id, clock.timestamp, clock.timestamp, Number(sample), ...Object.values(adder), ...keys.map(key => toColumn(values[key])), ...Object.values(position)].map(value => sql`${value}`), sql`, `)
  db.run(sql`insert into ${name(entity.table)} (${columns}) values (${inserted})`)
}

/** Changes some fields. A sample that somebody has changed is theirs from then on. */
export function patch (context: Context, entity: EntityDefinition, { id, input }: { id: string, input: Record<string, unknown> }): RecordItem {
  demandRow(context, entity, 'change', id)
  const before = read(context, entity, id)
  const { values, problems } = validate(entity.schema, input, { partial: true, culture: context.culture })
  refuse({ ...databaseProblems(context, entity, values, id), ...refusedMoves(entity.schema, before, values), ...problems, ...guardedFields(context, entity, input, before) })
  // A relation that reads as nothing may point at what who asks may not read; it stays as it is.
  const changes = Object.keys(values).filter(key => values[key] !== null || before[key] !== null).map(key => sql`${name(key)} = ${toColumn(values[key])}`)
  if (changes.length > 0) {
    context.whole.transaction(() => {
      context.whole.run(sql`update ${name(entity.table)} set ${join([...changes, sql`"sample" = 0`, sql`"updated_at" = ${context.clock.timestamp}`], sql`, `)} where "id" = ${id}`)
      attachFiles(context, entity, values, id)
      keepHistory(context, entity, { record: id, what: 'change', changes: changesOf(before, values) })
      keepTo(context, entity, 'change', id)
      keepRules({ db: context.whole, clock: context.clock }, entity, id)
    })
  }
  return read(context, entity, id)
}

/** Puts a record into the bin, and what goes with it. */
export function remove (context: Context, entity: EntityDefinition, id: string): void {
  demandRow(context, entity, 'delete', id)
  read(context, entity, id)
  context.whole.transaction(() => {
    bin(context, entity, { ids: [id], root: id })
    keepHistory(context, entity, { record: id, what: 'delete' })
  })
}

function bin (context: Context, entity: EntityDefinition, { ids, root }: { ids: string[], root: string }): void {
  const { whole: db, entities, clock } = context
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
  const { whole: db, entities } = context
  demandRow(context, entity, 'delete', id)
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
    keepHistory(context, entity, { record: id, what: 'restore' })
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

function isReference (value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'id' in value
}

function refuse (problems: Record<string, string>): void {
  if (Object.keys(problems).length > 0) throw invalidFields(problems)
}

/** What only the database knows: unique values, and relations to records that are there. */
function databaseProblems (context: Context, entity: EntityDefinition, values: Record<string, StoredValue>, id: string): Record<string, string> {
  const problems = fileProblems(context, entity, values, id)
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

function isTaken ({ whole: db }: Context, entity: EntityDefinition, { key, value, id }: { key: string, value: null | string | number | Uint8Array, id: string }): boolean {
  return db.get(sql`select 1 from ${name(entity.table)} where ${name(key)} = ${value} collate nocase and "id" <> ${id} and "deleted_at" is null`) !== undefined
}
