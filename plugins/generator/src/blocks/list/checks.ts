import type { App } from '../../2-lower/app.ts'
import { checkCall } from '../../3-print/server/check-calls.ts'
import type { Value } from '../../3-print/value.ts'
import type { ListBlock } from '../app-block.ts'

/** The page's fixed filter. */
export function listChecks (block: ListBlock, app: App): Value[] {
  if (block.view === undefined || block.witness === undefined) return []
  const page = app.pages.find(candidate => candidate.blocks.includes(block))
  return [checkCall('list-checks', 'showsOnly', block.entity, { view: block.view, page: page?.title ?? block.id, element: block.id, witness: { ...block.witness } })]
}
