import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addExample, exampleOf, type Examples } from './examples.ts'
import { expect, expectSame, isRecord } from './expect.ts'
import { asItem, get, send } from './requests.ts'
import { fieldElement, fieldLabel, one } from './sentences.ts'

/** A move along the allowed ways is taken, one beside them is refused with a sentence and changes nothing. */
export function goesOnlyWhereAllowed (examples: Examples, entity: string, { key, allowed, forbidden }: { key: string, allowed: { from: string, to: string }, forbidden?: { from: string, to: string } }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `the ${fieldLabel(schema, key)} of ${one(schema.label)} goes only where it may`,
    element: fieldElement(schema, key),
    async run (app) {
      const first = await addExample(app, examples, entity, { [key]: allowed.from })
      expectSame((await send(app, 'PATCH', `${schema.api}/${first.id}`, { [key]: allowed.from })).status, 200, 'The status of staying')
      expectSame((await send(app, 'PATCH', `${schema.api}/${first.id}`, { [key]: allowed.to })).status, 200, 'The status of an allowed move')
      expectSame((await send(app, 'PATCH', `${schema.api}/${first.id}`, { [key]: null })).status, 422, 'The status of taking it away')
      if (forbidden === undefined) return
      const second = await addExample(app, examples, entity, { [key]: forbidden.from })
      const refused = await send(app, 'PATCH', `${schema.api}/${second.id}`, { [key]: forbidden.to })
      expectSame(refused.status, 422, 'The status of a forbidden move')
      expect(isRecord(refused.body) && isRecord(refused.body.fields) && typeof refused.body.fields[key] === 'string', `The answer does not say what is wrong with "${key}".`)
      expectSame(asItem(await get(app, `${schema.api}/${second.id}`))[key], forbidden.from, 'What it is after a forbidden move')
    }
  }
}
