import type { App } from '../../../src/2-lower/app.ts'
import { storedField } from '../../../src/3-print/server/check-calls.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { BoardPlan } from './block.ts'

/** A card moves from the first column to the second. */
export function boardChecks ({ id, entity, by }: Placed<BoardPlan>, app: App): Value[] {
  const [from, to] = storedField(app, entity, by)?.schema.choices ?? []
  return from === undefined || to === undefined ? [] : [checkOf('board', 'moves', entity, { block: id, key: by, from: from.id, to: to.id })]
}
