import type { App } from '../../../src/2-lower/app.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { PostsPlan } from '../../../src/blocks/posts.ts'

/** That what is published is shown and told of, and what is not stays hidden. */
export function postsChecks ({ id, entity, where, witness, page }: Placed<PostsPlan>, app: App): Value[] {
  if (app.people !== undefined || (where !== undefined && witness === undefined)) return []
  return [checkOf('posts', 'publishes', entity, { block: id, page, witness: witness && { ...witness } })]
}
