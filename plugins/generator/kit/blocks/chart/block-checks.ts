import { isList } from '../../shared/schema.ts'
import type { App } from '../../../src/2-lower/app.ts'
import { measured, storedField } from '../../../src/3-print/server/check-calls.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { ChartPlan } from './block.ts'

/** Months without gaps, or that choices are told apart. */
export function chartChecks ({ id, entity, title, by, key, split, measure, running, where, witness }: Placed<ChartPlan>, app: App): Value[] {
  const field = storedField(app, entity, key)
  const numbers = measured(app, entity, measure)
  if (field === undefined || field.schema.unique === true || numbers === undefined || split !== undefined || (where !== undefined && witness === undefined)) return []
  const filtered = { witness: witness && { ...witness } }
  if (by === 'month') return [checkOf('chart', 'showsMonths', entity, { block: id, title, key, running, ...numbers, ...filtered })]
  const [first, second] = (field.schema.choices ?? []).map(choice => choice.id)
  if (by !== 'field' || first === undefined || second === undefined || isList(field.schema) || witness?.key === key) return []
  return [checkOf('chart', 'tellsApart', entity, { block: id, title, key, first, second, ...numbers, ...filtered })]
}
