import type { App } from '../../2-lower/app.ts'
import { checkCall, measured } from '../../3-print/server/check-calls.ts'
import type { Value } from '../../3-print/value.ts'
import type { CountsBlock } from '../app-block.ts'

/** Each tile whose filter is simple enough. */
export function countsChecks (block: CountsBlock, app: App): Value[] {
  return block.tiles.flatMap(({ entity, label, measure, where, witness }, tile) => {
    const numbers = measured(app, entity, measure)
    if (numbers === undefined || (where !== undefined && witness === undefined)) return []
    return [checkCall('block-checks', 'counts', entity, { block: block.id, tile, label, ...numbers, witness: witness && { ...witness } })]
  })
}
