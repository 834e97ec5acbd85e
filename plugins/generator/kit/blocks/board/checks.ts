import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addExample, exampleOf, type Examples } from '../../checks/examples.ts'
import { expectSame } from '../../checks/expect.ts'
import { getItems, send } from '../../checks/requests.ts'
import { fieldElement, fieldLabel } from '../../checks/sentences.ts'

/** A card moves to another column and is found there. */
export function moves (examples: Examples, entity: string, { block, key, from, to }: { block: string, key: string, from: string, to: string }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${schema.plural.toLowerCase()} move between the columns of ${fieldLabel(schema, key)}`,
    element: block === '' ? fieldElement(schema, key) : block,
    async run (app) {
      const { id } = await addExample(app, examples, entity, { [key]: from })
      expectSame((await send(app, 'PATCH', `${schema.api}/${id}`, { [key]: to })).status, 200, 'The status of moving')
      expectSame((await getItems(app, `${schema.api}?filter.${key}=${to}`)).items.map(item => item.id), [id], 'The new column')
      expectSame((await getItems(app, `${schema.api}?filter.${key}=${from}`)).total, 0, 'What is left in the old column')
    }
  }
}
