import { entityOf, fieldOf, titleOf, valueOf, type Expression } from '../../server/entity.ts'
import { alive } from '../../server/measures.ts'
import type { Question } from '../../server/questions.ts'
import { name, sql } from '../../server/sql.ts'
import { runOf } from './server-run.ts'
import type { StreaksAnswer } from './shared.ts'

export interface Streaks {
  of: string
  /** Key of a date or date-time field. */
  date: string
  unit: 'day' | 'week'
  /** Key of the relation to what each streak is of. */
  per?: string
  where?: Expression
}

const mostStreaks = 50
const shown = { day: 28, week: 12 }

export function streaks ({ of, date, unit, per, where }: Streaks): Question {
  return (context): StreaksAnswer => {
    const { db, clock: { today }, culture: { firstWeekday }, entities } = context
    const entity = entityOf(entities, of)
    const run = (days: readonly string[]) => runOf(days, { unit, today, firstWeekday, shown: shown[unit] })
    const day = sql`substr(${valueOf(entity, date, context.clock)}, 1, 10)`
    const belongsTo = per === undefined ? sql`''` : valueOf(entity, per, context.clock)
    const rows = db.all(sql`select distinct ${belongsTo} as "_of", ${day} as "_day" from ${name(entity.table)} t where ${alive(context, where)} and ${day} <= ${today}`)
    const days = Map.groupBy(rows, row => String(row._of ?? ''))
    const daysOf = (id: string) => (days.get(id) ?? []).map(row => String(row._day))
    const target = per === undefined ? undefined : fieldOf(entity, per)?.target
    if (target === undefined) return { today, items: rows.length === 0 ? [] : [{ id: '', title: '', ...run(daysOf('')) }] }
    const parent = entityOf(entities, target)
    const parents = db.all(sql`select t."id" as "_id", ${titleOf(entities, parent)} as "_title" from ${name(parent.table)} t where t."deleted_at" is null order by t.rowid limit ${mostStreaks}`)
    return { today, items: parents.map(row => ({ id: String(row._id), title: String(row._title ?? ''), ...run(daysOf(String(row._id))) })) }
  }
}
