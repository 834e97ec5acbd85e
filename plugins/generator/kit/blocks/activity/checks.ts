import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { ask } from '../../checks/ask.ts'
import { addExample, exampleOf, type Examples } from '../../checks/examples.ts'
import { expect, expectSame, isRecord } from '../../checks/expect.ts'
import { send } from '../../checks/requests.ts'

export function tellsChanges (examples: Examples, entity: string, { block, title }: { block: string, title: string }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `"${title}" tells what happened last`,
    element: block,
    async run (app) {
      const { id } = await addExample(app, examples, entity)
      const told = async () => {
        const { items } = await ask(app, block)
        expect(Array.isArray(items), 'The answer has no items.')
        return items.filter(item => isRecord(item) && item.record === id).map(({ of, what, isGone }) => ({ of, what, isGone }))
      }
      await send(app, 'DELETE', `${schema.api}/${id}`)
      expectSame(await told(), ['delete', 'create'].map(what => ({ of: entity, what, isGone: true })), title)
      await send(app, 'POST', `${schema.api}/${id}/restore`)
      expectSame(await told(), ['restore', 'delete', 'create'].map(what => ({ of: entity, what, isGone: false })), title)
    }
  }
}
