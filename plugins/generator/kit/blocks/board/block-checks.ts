import type { App } from '../../../src/2-lower/app.ts'
import { storedField } from '../../../src/3-print/server/check-calls.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { BoardPlan } from './block.ts'

/** A card moves from a column to the next it may go to. */
export function boardChecks ({ id, entity, by }: Placed<BoardPlan>, app: App): Value[] {
  const choices = storedField(app, entity, by)?.schema.choices ?? []
  const from = choices.find(({ next }) => next === undefined || next.length > 0)
  const to = choices.find(choice => choice !== from && (from?.next === undefined || from.next.includes(choice.id)))
  return from === undefined || to === undefined ? [] : [checkOf('board', 'moves', entity, { block: id, key: by, from: from.id, to: to.id })]
}
