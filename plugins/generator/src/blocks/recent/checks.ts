import { checkCall } from '../../3-print/server/check-calls.ts'
import type { Value } from '../../3-print/value.ts'
import type { RecentBlock } from '../app-block.ts'

/** The order, and that no more than wanted are shown. */
export function recentChecks ({ id, entity, title, limit }: RecentBlock): Value[] {
  return [checkCall('block-checks', 'showsNewest', entity, { block: id, title, limit })]
}
