import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addExample, exampleOf, type Examples } from './examples.ts'
import { expectSame } from './expect.ts'
import { getItems, send } from './requests.ts'

/** Records stand as they were added until somebody moves one, and a move touches no other. */
export function isPutInOrder (examples: Examples, entity: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${schema.plural.toLowerCase()} are put into an order by hand`,
    element: entity,
    async run (app) {
      const order = async () => (await getItems(app, schema.api)).items.map(({ id }) => id)
      const move = async (id: string, to: Record<string, unknown>) => (await send(app, 'POST', `${schema.api}/${id}/move`, to)).status
      const first = (await addExample(app, examples, entity)).id
      const second = (await addExample(app, examples, entity)).id
      const third = (await addExample(app, examples, entity)).id
      expectSame(await order(), [first, second, third], 'The order they were added in')
      expectSame(await move(third, { before: first }), 200, 'The status of moving one to the top')
      expectSame(await order(), [third, first, second], 'The order after that')
      expectSame(await move(third, { after: first }), 200, 'The status of moving it down')
      expectSame(await order(), [first, third, second], 'The order in the end')
      expectSame((await getItems(app, `${schema.api}?sort=-created_at`)).items.map(({ id }) => id).length, 3, 'How many are sorted otherwise')
      expectSame([await move(first, {}), await move(first, { after: first }), await move(first, { after: 'none' }), await move('none', { after: first })], [422, 422, 404, 404], 'The statuses of moves to nowhere')
      expectSame((await send(app, 'POST', `${schema.api}/${first}/move`, { after: second }, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })).status, 403, 'The status of a move from another site')
      expectSame(await order(), [first, third, second], 'The order after what was refused')
    }
  }
}
