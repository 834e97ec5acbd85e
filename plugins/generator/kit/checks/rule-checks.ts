import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { localDateTime } from '../shared/calendar.ts'
import { freshValues, exampleOf, type Examples, type Values } from './examples.ts'
import { expectSame, isRecord } from './expect.ts'
import { fitting } from './fitting.ts'
import { add, getItems, send, type Answer } from './requests.ts'
import { one } from './sentences.ts'

/** A record that breaks a rule is refused, new or changed; one that keeps to it is taken. */
export function isRefusedUnless (examples: Examples, entity: string, { rule, keeps, breaks }: { rule: string, keeps: Values, breaks: Values }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  const broken = schema.rules?.find(({ id }) => id === rule)
  return {
    name: `${one(schema.label)} is refused: ${(broken?.message ?? rule).replace(/\.$/, '')}`,
    element: rule,
    async run (app) {
      const now = localDateTime(app.now(), examples.timeZone)
      const values = await freshValues(app, examples, entity)
      expectRefused(await send(app, 'POST', schema.api, fitting(schema, values, breaks, now)))
      expectSame((await getItems(app, schema.api)).total, 0, 'The number of records after a refused one')
      const { id } = await add(app, schema, fitting(schema, values, keeps, now))
      expectRefused(await send(app, 'PATCH', `${schema.api}/${id}`, breaks))
    }
  }

  function expectRefused ({ status, body }: Answer): void {
    expectSame(status, 422, 'The status')
    const fields = isRecord(body) && isRecord(body.fields) ? body.fields : {}
    for (const key of broken?.fields ?? []) expectSame(fields[key], broken?.message, `What it says at "${key}"`)
  }
}
