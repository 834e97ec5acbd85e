import type { App } from '../../../src/2-lower/app.ts'
import { storedField } from '../../../src/3-print/server/check-calls.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { StreaksPlan } from './block.ts'

/** What is in a row now, and what was at best. */
export function streaksChecks ({ id, entity, title, date, unit, per, where, witness }: Placed<StreaksPlan>, app: App): Value[] {
  const field = storedField(app, entity, date)
  if (field === undefined || field.schema.unique === true || (where !== undefined && witness === undefined)) return []
  if (per !== undefined && (per.target === entity || storedField(app, entity, per.key)?.schema.unique === true)) return []
  return [checkOf('streaks', 'countsInARow', entity, { block: id, title, date, unit, per: per?.key, witness: witness && { ...witness } })]
}
