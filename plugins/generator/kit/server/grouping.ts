import { isList } from '../shared/schema.ts'
import { entityOf, fieldOf, placeOf, relatedTitle, valueOf, type EntityDefinition } from './entity.ts'
import type { Context } from './records.ts'
import { nothing, sql, type Sql } from './sql.ts'

/** Which records stand together: those of one period, or of one value of a field. */
export interface Grouped {
  by: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'weekday' | 'hour' | 'field'
  /** The date field whose periods are meant, or the field that groups. */
  key: string
}

export interface Grouping {
  /** What a group is told apart by: "2026-11", "2026-11-23" for a day and for the Monday of a week, "2026-Q4", "1" for Monday, "09", a choice id, a record id. */
  group: Sql
  /** The title of a related record; otherwise empty. */
  title: Sql
  /** From the earliest, or in the order of choices, or by title; over the columns "_group" and "_title". */
  order: Sql
  /** Joins one row per value, where records have several. */
  each: Sql
}

export function grouping ({ by, key }: Grouped, entity: EntityDefinition, { entities, clock, culture }: Context, alias = 'each'): Grouping {
  const value = valueOf(entity, key, clock)
  const plain = { title: sql`''`, order: sql`"_group" is null, "_group"`, each: nothing }
  switch (by) {
    case 'day': return { ...plain, group: sql`substr(${value}, 1, 10)` }
    case 'week': return { ...plain, group: sql`date(substr(${value}, 1, 10), 'weekday 0', '-6 days')` }
    case 'month': return { ...plain, group: sql`substr(${value}, 1, 7)` }
    case 'quarter': return { ...plain, group: sql`substr(${value}, 1, 4) || '-Q' || ((substr(${value}, 6, 2) + 2) / 3)` }
    case 'year': return { ...plain, group: sql`substr(${value}, 1, 4)` }
    case 'weekday': return { ...plain, group: sql`cast((strftime('%w', ${value}) + 6) % 7 + 1 as text)`, order: sql`"_group" is null, ("_group" + 7 - ${culture.firstWeekday}) % 7` }
    case 'hour': return { ...plain, group: sql`substr(${value}, 12, 2)` }
    case 'field': {
      const field = fieldOf(entity, key)
      if (field?.type === 'relation' && field.target !== undefined) {
        return { ...plain, group: value, title: relatedTitle(entities, entityOf(entities, field.target), value), order: sql`"_title" is null, "_title"` }
      }
      if (field?.type === 'yes-no') return { ...plain, group: sql`iif(${value}, 'true', 'false')`, order: sql`"_group" desc` }
      if (field !== undefined && isList(field)) {
        const group = sql`${alias === 'each' ? sql`"_each"` : sql`"_other"`}."value"`
        const joined = alias === 'each' ? sql` left join json_each(${value}) "_each"` : sql` left join json_each(${value}) "_other"`
        return { ...plain, group, order: sql`"_group" is null, ${placeOf(field, group)} collate nocase`, each: joined }
      }
      return { ...plain, group: value, order: sql`"_group" is null, ${field?.type === 'choice' ? placeOf(field, value) : sql`"_group"`}` }
    }
  }
}
