import type { App } from '../../../src/2-lower/app.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { ContactPlan } from './block.ts'

/** What is sent is stored, what a robot sends is not, and nobody sends without end. With people, access decides too. */
export function contactChecks ({ id, entity, keys, words }: Placed<ContactPlan>, app: App): Value[] {
  if (app.people !== undefined) return []
  return [checkOf('contact', 'takesForms', entity, { block: id, title: String(words.title), fields: keys })]
}
