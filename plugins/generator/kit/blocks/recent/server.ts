import { entityOf } from '../../server/entity.ts'
import type { Question } from '../../server/questions.ts'
import { select } from '../../server/records.ts'
import { sql } from '../../server/sql.ts'
import type { RecentAnswer } from './shared.ts'

export interface Recent {
  of: string
  limit: number
}

export function recent ({ of, limit }: Recent): Question {
  return (context): RecentAnswer => ({
    items: select(context, entityOf(context.entities, of), { order: sql`t."created_at" desc, t.rowid desc`, limit })
  })
}
