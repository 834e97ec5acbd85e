import type { App } from '../../2-lower/app.ts'
import { checkCall, storedField } from '../../3-print/server/check-calls.ts'
import type { Value } from '../../3-print/value.ts'
import type { BoardBlock } from '../app-block.ts'

/** A card moves from the first column to the second. */
export function boardChecks ({ id, entity, by }: BoardBlock, app: App): Value[] {
  const [from, to] = storedField(app, entity, by)?.schema.choices ?? []
  return from === undefined || to === undefined ? [] : [checkCall('block-checks', 'moves', entity, { block: id, key: by, from: from.id, to: to.id })]
}
