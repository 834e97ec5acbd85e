import { entityOf, fieldOf, type EntityDefinition, type Expression } from '../../server/entity.ts'
import { grouping } from '../../server/grouping.ts'
import { readListQuery } from '../../server/list-query.ts'
import { badQuery } from '../../server/problem.ts'
import type { Question } from '../../server/questions.ts'
import { select, type Context } from '../../server/records.ts'
import { every, name, sql } from '../../server/sql.ts'
import type { GroupsAnswer } from './shared.ts'

export interface Groups {
  of: string
  /** Keys of the fields that may group, the first unless told. */
  by: readonly string[]
  sort: string
  where?: Expression
}

const mostGroups = 60
const mostItems = 50

export function groups ({ of, by, sort, where }: Groups): Question {
  return (context, query = new URLSearchParams()): GroupsAnswer => {
    const entity = entityOf(context.entities, of)
    const parameters = new URLSearchParams(query)
    parameters.delete('by')
    if (!parameters.has('sort')) parameters.set('sort', sort)
    const key = query.get('by') ?? by[0] ?? ''
    if (!by.includes(key)) throw badQuery(`The ${entity.schema.plural.toLowerCase()} are grouped by ${by.join(' or ')}, not by "${key}".`)
    const listed = readListQuery(parameters, { ...context, entity })
    const conditions = [...listed.conditions, ...(where === undefined ? [] : [where(context.clock)])]
    const { group, title, order } = groupsOf(entity, key, context)
    const rows = context.db.all(sql`select ${group} as "_group", ${title} as "_title", count(*) as "_count" from ${name(entity.table)} t where ${every(conditions)} group by "_group" order by ${order} limit ${mostGroups}`)
    const found = rows.map(row => ({
      key: String(row._group ?? ''),
      title: String(row._title ?? ''),
      count: Number(row._count),
      items: select(context, entity, { where: [...conditions, sql`${group} is ${row._group ?? null}`], order: listed.order, limit: mostItems })
    }))
    return { by: key, total: found.reduce((sum, { count }) => sum + count, 0), groups: found }
  }
}

function groupsOf (entity: EntityDefinition, key: string, context: Context) {
  const type = fieldOf(entity, key)?.type
  if (type !== 'date' && type !== 'date-time') return grouping({ by: 'field', key }, entity, context)
  return { ...grouping({ by: 'month', key }, entity, context), order: sql`"_group" is null, "_group" desc` }
}
