import { entityOf } from '../../server/entity.ts'
import { alive, measureOf, numberOf, type Measured } from '../../server/measures.ts'
import type { Question } from '../../server/questions.ts'
import type { Context } from '../../server/records.ts'
import { name, sql } from '../../server/sql.ts'
import type { CountsAnswer } from './shared.ts'

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
