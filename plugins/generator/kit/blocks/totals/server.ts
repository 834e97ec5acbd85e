import { entityOf, valueOf, type EntityDefinition } from '../../server/entity.ts'
import { grouping, type Grouping } from '../../server/grouping.ts'
import { alive, measureOf, numberOf, type Measured } from '../../server/measures.ts'
import type { Question } from '../../server/questions.ts'
import type { Context } from '../../server/records.ts'
import { name, nothing, sql } from '../../server/sql.ts'
import type { TotalsAnswer } from './shared.ts'

export interface Totals extends Measured {
  by: 'month' | 'week' | 'year' | 'field'
  /** The date field that months are of, or the field that groups. */
  key: string
}

const mostGroups = 60

export function totals (asked: Totals): Question {
  return (context): TotalsAnswer => {
    const entity = entityOf(context.entities, asked.of)
    const { group, title, order, each } = periods(asked, entity, context)
    const measure = measureOf(asked, entity, context)
    const where = alive(context, asked.where)
    const rows = context.db.all(sql`select ${group} as "_group", ${title} as "_title", ${measure} as "_value" from ${name(entity.table)} t${each} where ${where} group by "_group"${each.text === '' ? nothing : sql` collate nocase`} order by ${order} limit ${mostGroups}`)
    return {
      groups: rows.map(row => ({ key: String(row._group ?? ''), title: String(row._title ?? ''), value: numberOf(row._value) })),
      total: numberOf(context.db.get(sql`select ${measure} as value from ${name(entity.table)} t where ${where}`)?.value)
    }
  }
}

function periods ({ by, key }: Totals, entity: EntityDefinition, context: Context): Grouping {
  if (by === 'field') return grouping({ by, key }, entity, context)
  const value = valueOf(entity, key, context.clock)
  const group = { month: sql`substr(${value}, 1, 7)`, year: sql`substr(${value}, 1, 4)`, week: sql`strftime('%G-W%V', ${value})` }[by]
  return { group, title: sql`''`, order: sql`"_group" is null, "_group" desc`, each: nothing }
}
