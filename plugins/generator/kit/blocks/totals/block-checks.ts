import { isList } from '../../shared/schema.ts'
import type { App } from '../../../src/2-lower/app.ts'
import { measured, storedField } from '../../../src/3-print/server/check-calls.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { TotalsPlan } from './block.ts'

/** Sums per month, or that groups are told apart. */
export function totalsChecks ({ id, entity, title, by, key, measure, where, witness }: Placed<TotalsPlan>, app: App): Value[] {
  const field = storedField(app, entity, key)
  if (field === undefined || field.schema.unique === true) return []
  if (by !== 'field') {
    const numbers = measured(app, entity, measure)
    if (numbers === undefined || (where !== undefined && witness === undefined)) return []
    return [checkOf('totals', 'addsUp', entity, { block: id, title, by, key, ...numbers, witness: witness && { ...witness } })]
  }
  const [first, second] = field.schema.type === 'tags' ? ['quokka', 'wombat'] : (field.schema.choices ?? []).map(choice => choice.id)
  if (first === undefined || second === undefined || where !== undefined || measure.kind !== 'count') return []
  return [checkOf('totals', 'groups', entity, { block: id, title, key, ...(isList(field.schema) ? { first: [first], second: [second] } : { first, second }) })]
}
