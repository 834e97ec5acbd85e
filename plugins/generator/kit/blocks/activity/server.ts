import { entityOf, titleOf } from '../../server/entity.ts'
import { entryOf } from '../../server/history.ts'
import type { Question } from '../../server/questions.ts'
import { name, sql } from '../../server/sql.ts'
import type { Activity, ActivityAnswer } from './shared.ts'

export interface Activities {
  /** Names of the entities, which all keep their history. */
  of: readonly string[]
  limit: number
}

/** Only of records that who asks may read: the readable database has no others to join. */
export function activity ({ of, limit }: Activities): Question {
  return (context): ActivityAnswer => {
    const items = of.flatMap((each): Activity[] => {
      const entity = entityOf(context.entities, each)
      const rows = context.db.all(sql`select h."id", h."at", h."who", h."what", h."changes", h."record", ${titleOf(context.entities, entity)} as "_title", t."deleted_at" is not null as "_gone" from "_history" h join ${name(entity.table)} t on t."id" = h."record" where h."entity" = ${each} order by h."id" desc limit ${limit}`)
      return rows.map(row => ({ ...entryOf(context, entity, row), of: each, record: String(row.record), title: String(row._title ?? ''), isGone: row._gone === 1 }))
    })
    return { items: items.sort((one, other) => other.id - one.id).slice(0, limit) }
  }
}
