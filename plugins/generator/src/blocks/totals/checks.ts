import { isList } from '../../../kit/shared/schema.ts'
import type { App } from '../../2-lower/app.ts'
import { checkCall, measured, storedField } from '../../3-print/server/check-calls.ts'
import type { Value } from '../../3-print/value.ts'
import type { TotalsBlock } from '../app-block.ts'

/** Sums per month, or that groups are told apart. */
export function totalsChecks ({ id, entity, title, by, key, measure, where, witness }: TotalsBlock, app: App): Value[] {
  const field = storedField(app, entity, key)
  if (field === undefined || field.schema.unique === true) return []
  if (by !== 'field') {
    const numbers = measured(app, entity, measure)
    if (numbers === undefined || (where !== undefined && witness === undefined)) return []
    return [checkCall('block-checks', 'addsUp', entity, { block: id, title, by, key, ...numbers, witness: witness && { ...witness } })]
  }
  const [first, second] = field.schema.type === 'tags' ? ['quokka', 'wombat'] : (field.schema.choices ?? []).map(choice => choice.id)
  if (first === undefined || second === undefined || where !== undefined || measure.kind !== 'count') return []
  return [checkCall('block-checks', 'groups', entity, { block: id, title, key, ...(isList(field.schema) ? { first: [first], second: [second] } : { first, second }) })]
}
