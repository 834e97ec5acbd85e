import { addDays } from '../../shared/calendar.ts'
import { canBeLate, finishesOf } from '../../shared/finished.ts'
import { entityOf, valueOf, type EntityDefinition, type Expression } from '../../server/entity.ts'
import type { Question } from '../../server/questions.ts'
import { count, select, type Context } from '../../server/records.ts'
import { join, sql, type Sql } from '../../server/sql.ts'
import type { DueAnswer } from './shared.ts'

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
