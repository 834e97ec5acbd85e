import { addDays } from '../shared/calendar.ts'
import { canBeLate, finishesOf } from '../shared/finished.ts'
import type { CountsAnswer, DueAnswer, RecentAnswer, TotalsAnswer } from '../shared/answers.ts'
import { isList } from '../shared/schema.ts'
import { entityOf, fieldOf, placeOf, relatedTitle, valueOf, type EntityDefinition, type Expression } from './entity.ts'
import { count, select, type Context } from './records.ts'
import { every, join, name, nothing, sql, type Sql } from './sql.ts'

/** What a block asks the server; the answer is JSON. */
export type Question = (context: Context) => unknown

/** What is worked out over many records. */
export interface Measured {
  /** Name of the entity. */
  of: string
  measure: 'count' | 'sum' | 'avg'
  /** Key of the field that is summed or averaged. */
  value?: string
  where?: Expression
}

export interface Tile extends Measured {
  /** Key of a field of money that is summed beside the measure. */
  money?: string
}

export function counts (tiles: readonly Tile[]): Question {
  return (context): CountsAnswer => ({
    values: tiles.map(tile => measure(context, tile)),
    ...(tiles.some(({ money }) => money !== undefined)
      ? { sums: tiles.map(({ money, ...tile }) => money === undefined ? null : measure(context, { ...tile, measure: 'sum', value: money })) }
      : {})
  })
}

function measure (context: Context, asked: Measured): number | null {
  const entity = entityOf(context.entities, asked.of)
  return numberOf(context.db.get(sql`select ${measureOf(asked, entity, context)} as value from ${name(entity.table)} t where ${alive(context, asked.where)}`)?.value)
}

export interface Due {
  of: string
  /** Key of a date or date-time field. */
  date: string
  /** How many days ahead come up. */
  days: number
  where?: Expression
}

const mostDue = 20

export function due ({ of, date, days, where }: Due): Question {
  return (context): DueAnswer => {
    const entity = entityOf(context.entities, of)
    const { today } = context.clock
    const day = sql`substr(${valueOf(entity, date, context.clock)}, 1, 10)`
    const wanted = where === undefined ? [] : [where(context.clock)]
    const late = where !== undefined || canBeLate(entity.schema, date)
    const overdue = late ? [...wanted, ...unfinished(entity, context), sql`${day} < ${today}`] : [sql`0`]
    const upcoming = [...wanted, sql`${day} >= ${today}`, sql`${day} <= ${addDays(today, days)}`]
    const order = sql`${valueOf(entity, date, context.clock)}, t.rowid`
    return {
      overdue: select(context, entity, { where: overdue, order, limit: mostDue }),
      overdueTotal: count(context, entity, overdue),
      upcoming: select(context, entity, { where: upcoming, order, limit: mostDue }),
      upcomingTotal: count(context, entity, upcoming)
    }
  }
}

function unfinished (entity: EntityDefinition, { clock }: Context): Sql[] {
  return finishesOf(entity.schema).map(({ key, values }) => {
    const value = valueOf(entity, key, clock)
    return sql`ifnull(${value}, '') not in (${join(values.map(each => sql`${each === true ? 1 : each}`), sql`, `)})`
  })
}

export interface Totals extends Measured {
  by: 'month' | 'week' | 'year' | 'field'
  /** The date field that months are of, or the field that groups. */
  key: string
}

const mostGroups = 60

export function totals (asked: Totals): Question {
  return (context): TotalsAnswer => {
    const entity = entityOf(context.entities, asked.of)
    const value = valueOf(entity, asked.key, context.clock)
    const { group, title, order, each } = grouping(asked, value, entity, context)
    const measure = measureOf(asked, entity, context)
    const where = alive(context, asked.where)
    const rows = context.db.all(sql`select ${group} as "_group", ${title} as "_title", ${measure} as "_value" from ${name(entity.table)} t${each ?? nothing} where ${where} group by "_group"${each === undefined ? nothing : sql` collate nocase`} order by ${order} limit ${mostGroups}`)
    return {
      groups: rows.map(row => ({ key: String(row._group ?? ''), title: String(row._title ?? ''), value: numberOf(row._value) })),
      total: numberOf(context.db.get(sql`select ${measure} as value from ${name(entity.table)} t where ${where}`)?.value)
    }
  }
}

interface Grouping {
  group: Sql
  title: Sql
  order: Sql
  /** Joins one row per value, where records have several. */
  each?: Sql
}

function grouping ({ by, key }: Totals, value: Sql, entity: EntityDefinition, { entities }: Context): Grouping {
  const newestFirst = sql`"_group" is null, "_group" desc`
  switch (by) {
    case 'month': return { group: sql`substr(${value}, 1, 7)`, title: sql`''`, order: newestFirst }
    case 'year': return { group: sql`substr(${value}, 1, 4)`, title: sql`''`, order: newestFirst }
    case 'week': return { group: sql`strftime('%G-W%V', ${value})`, title: sql`''`, order: newestFirst }
    case 'field': {
      const field = fieldOf(entity, key)
      if (field?.type === 'relation' && field.target !== undefined) {
        return { group: value, title: relatedTitle(entities, entityOf(entities, field.target), value), order: sql`"_title" is null, "_title"` }
      }
      if (field?.type === 'yes-no') return { group: sql`iif(${value}, 'true', 'false')`, title: sql`''`, order: sql`"_group" desc` }
      if (field !== undefined && isList(field)) {
        const group = sql`"_each"."value"`
        return { group, title: sql`''`, order: sql`"_group" is null, ${placeOf(field, group)} collate nocase`, each: sql` left join json_each(${value}) "_each"` }
      }
      const order = field?.type === 'choice' ? placeOf(field, value) : sql`"_group"`
      return { group: value, title: sql`''`, order: sql`"_group" is null, ${order}` }
    }
  }
}

export interface Recent {
  of: string
  limit: number
}

export function recent ({ of, limit }: Recent): Question {
  return (context): RecentAnswer => ({
    items: select(context, entityOf(context.entities, of), { order: sql`t."created_at" desc, t.rowid desc`, limit })
  })
}

function measureOf ({ measure, value }: Measured, entity: EntityDefinition, { clock }: Context): Sql {
  if (measure === 'count' || value === undefined) return sql`count(*)`
  const measured = valueOf(entity, value, clock)
  return measure === 'sum' ? sql`total(${measured})` : sql`avg(${measured})`
}

function alive ({ clock }: Context, where?: Expression): Sql {
  return every([sql`t."deleted_at" is null`, ...(where === undefined ? [] : [where(clock)])])
}

function numberOf (value: unknown): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null
}
