import type { App } from '../../../src/2-lower/app.ts'
import { measured } from '../../../src/3-print/server/check-calls.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { CountsPlan } from './block.ts'

/** Each tile whose filter is simple enough. */
export function countsChecks (block: Placed<CountsPlan>, app: App): Value[] {
  return block.tiles.flatMap(({ entity, label, measure, where, witness }, tile) => {
    const numbers = measured(app, entity, measure)
    if (numbers === undefined || (where !== undefined && witness === undefined)) return []
    return [checkOf('counts', 'counts', entity, { block: block.id, tile, label, ...numbers, witness: witness && { ...witness } })]
  })
}
