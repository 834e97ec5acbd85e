import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addExample, exampleOf, type Examples } from '../../checks/examples.ts'
import { expect, expectSame, isRecord } from '../../checks/expect.ts'
import { get, send } from '../../checks/requests.ts'
import { fieldLabel } from '../../checks/sentences.ts'

export function standTogether (examples: Examples, entity: string, { block, key, first, second }: { block: string, key: string, first: string, second: string }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${schema.plural.toLowerCase()} are grouped by ${fieldLabel(schema, key)}`,
    element: block,
    async run (app) {
      for (const value of [first, second, first]) await addExample(app, examples, entity, { [key]: value })
      const address = `/api/_blocks/${block}?by=${key}`
      const answer = await get(app, address)
      expect(isRecord(answer) && Array.isArray(answer.groups), 'The answer has no groups.')
      const named = (value: string) => schema.fields[key]?.type === 'date' ? value.slice(0, 7) : value
      expectSame(answer.groups.map(group => [group.key, group.count, group.items.length]), [[named(first), 2, 2], [named(second), 1, 1]], 'The groups')
      expectSame((await send(app, 'GET', `/api/_blocks/${block}?by=id`)).status, 400, 'The status of grouping by what is no group')
    }
  }
}
