import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { RecentPlan } from './block.ts'

/** The order, and that no more than wanted are shown. */
export function recentChecks ({ id, entity, title, limit }: Placed<RecentPlan>): Value[] {
  return [checkOf('recent', 'showsNewest', entity, { block: id, title, limit })]
}
