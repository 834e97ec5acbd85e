import type { App } from '../../2-lower/app.ts'
import { checkCall, storedField } from '../../3-print/server/check-calls.ts'
import type { Value } from '../../3-print/value.ts'
import type { DueBlock } from '../app-block.ts'

/** What is overdue, what comes up, and what is neither. */
export function dueChecks ({ id, entity, title, date, days, where, witness }: DueBlock, app: App): Value[] {
  const field = storedField(app, entity, date)
  if (field === undefined || field.schema.unique === true || (where !== undefined && witness === undefined)) return []
  return [checkCall('block-checks', 'isDue', entity, { block: id, title, date, days, witness: witness && { ...witness } })]
}
