import type { App } from '../../../src/2-lower/app.ts'
import { checkCall } from '../../../src/3-print/server/check-calls.ts'
import type { Value } from '../../../src/3-print/value.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { ListPlan } from './block.ts'

/** The page's fixed filter. */
export function listChecks (block: Placed<ListPlan>, app: App): Value[] {
  if (block.view === undefined || block.witness === undefined) return []
  const page = app.pages.find(candidate => candidate.blocks.some(({ id }) => id === block.id))
  return [checkCall('list-checks', 'showsOnly', block.entity, { view: block.view.name, page: page?.title ?? block.id, element: block.id, witness: { ...block.witness } })]
}
