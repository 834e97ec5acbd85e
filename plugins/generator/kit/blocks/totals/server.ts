import { isList } from '../../shared/schema.ts'
import { entityOf, fieldOf, placeOf, relatedTitle, valueOf, type EntityDefinition } from '../../server/entity.ts'
import { alive, measureOf, numberOf, type Measured } from '../../server/measures.ts'
import type { Question } from '../../server/questions.ts'
import type { Context } from '../../server/records.ts'
import { name, nothing, sql, type Sql } from '../../server/sql.ts'
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
