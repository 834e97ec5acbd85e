import { every, sql, type Sql } from './sql.ts'
import { valueOf, type EntityDefinition, type Expression } from './entity.ts'
import type { Context } from './records.ts'

/** What is worked out over many records. */
export interface Measured {
  /** Name of the entity. */
  of: string
  measure: 'count' | 'sum' | 'avg'
  /** Key of the field that is summed or averaged. */
  value?: string
  where?: Expression
}

export function measureOf ({ measure, value }: Measured, entity: EntityDefinition, { clock }: Context): Sql {
  if (measure === 'count' || value === undefined) return sql`count(*)`
  const measured = valueOf(entity, value, clock)
  return measure === 'sum' ? sql`total(${measured})` : sql`avg(${measured})`
}

/** The condition of records that are not in the bin and are wanted. */
export function alive ({ clock }: Context, where?: Expression): Sql {
  return every([sql`t."deleted_at" is null`, ...(where === undefined ? [] : [where(clock)])])
}

export function numberOf (value: unknown): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null
}
