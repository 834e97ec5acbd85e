import type { App } from '../../../src/2-lower/app.ts'
import { storedField } from '../../../src/3-print/server/check-calls.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { DuePlan } from './block.ts'

/** What is overdue, what comes up, and what is neither. */
export function dueChecks ({ id, entity, title, date, days, where, witness }: Placed<DuePlan>, app: App): Value[] {
  const field = storedField(app, entity, date)
  if (field === undefined || field.schema.unique === true || (where !== undefined && witness === undefined)) return []
  return [checkOf('due', 'isDue', entity, { block: id, title, date, days, witness: witness && { ...witness } })]
}
