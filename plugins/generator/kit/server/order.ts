import type { RecordItem } from '../shared/schema.ts'
import type { EntityDefinition } from './entity.ts'
import { notFound, Problem } from './problem.ts'
import { demandRow, read, type Context } from './records.ts'
import { name, sql, type Sql } from './sql.ts'

/** Where a new record of an ordered entity stands: after all others. */
export function lastPosition ({ table }: EntityDefinition): Sql {
  return sql`(select coalesce(max("_position"), 0) + 1 from ${name(table)})`
}

/**
 * Puts a record right before or after another one, as `{ before: id }` or `{ after: id }` says. Only its own row is
 * written, unless the room between its neighbours is used up.
 */
export function move (context: Context, entity: EntityDefinition, { id, input }: { id: string, input: Record<string, unknown> }): RecordItem {
  demandRow(context, entity, 'change', id)
  read(context, entity, id)
  const { neighbour, before } = neighbourOf(input)
  if (neighbour === id) throw new Problem(422, 'invalid', 'A record cannot stand before or after itself.')
  context.whole.transaction(() => {
    const position = between(context, entity, { id, neighbour, before }) ?? betweenAnew(context, entity, { id, neighbour, before })
    context.whole.run(sql`update ${name(entity.table)} set "_position" = ${position} where "id" = ${id}`)
  })
  return read(context, entity, id)
}

interface Place { id: string, neighbour: string, before: boolean }

function neighbourOf ({ before, after, ...others }: Record<string, unknown>): { neighbour: string, before: boolean } {
  const neighbour = before ?? after
  if (typeof neighbour !== 'string' || (before !== undefined && after !== undefined) || Object.keys(others).length > 0) {
    throw new Problem(422, 'invalid', 'Say where it goes: {"before": id} or {"after": id}, with the id of another record.')
  }
  return { neighbour, before: before !== undefined }
}

/** A number between the neighbour's position and that of who stands on its other side; undefined when there is none. */
function between (context: Context, entity: EntityDefinition, { id, neighbour, before }: Place): number | undefined {
  const { whole } = context
  if (context.db.get(sql`select 1 from ${name(entity.table)} where "id" = ${neighbour} and "deleted_at" is null`) === undefined) throw notFound(entity.schema.label)
  const near = Number(whole.get(sql`select "_position" as at from ${name(entity.table)} where "id" = ${neighbour}`)?.at)
  const side = before
    ? sql`select max("_position") as at from ${name(entity.table)} where "_position" < ${near} and "id" <> ${id}`
    : sql`select min("_position") as at from ${name(entity.table)} where "_position" > ${near} and "id" <> ${id}`
  const far = whole.get(side)?.at
  if (typeof far !== 'number') return before ? near - 1 : near + 1
  const middle = (near + far) / 2
  return middle === near || middle === far ? undefined : middle
}

/** The same once all records have whole numbers again. */
function betweenAnew (context: Context, entity: EntityDefinition, place: Place): number {
  const table = name(entity.table)
  context.whole.run(sql`update ${table} set "_position" = n.at from (select "id", row_number() over (order by "_position", rowid) as at from ${table}) n where n."id" = ${table}."id"`)
  return between(context, entity, place) ?? 0
}
