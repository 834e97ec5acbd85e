import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { exampleOf, freshValues, type Examples } from '../../checks/examples.ts'
import { expectSame } from '../../checks/expect.ts'
import { getItems, send } from '../../checks/requests.ts'
import { trap } from './shared.ts'

/** What is sent becomes a record; what a robot sends, what is wrong and what is too much does not. */
export function takesForms (examples: Examples, entity: string, { block, title, fields }: { block: string, title: string, fields: readonly string[] }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `"${title}" takes what visitors send`,
    element: block,
    async run (app) {
      const put = async (body: unknown) => (await send(app, 'PUT', `/api/_blocks/${block}`, body)).status
      const fresh = async () => Object.fromEntries(Object.entries(await freshValues(app, examples, entity)).filter(([key]) => fields.includes(key)))
      const total = async () => (await getItems(app, schema.api)).total
      expectSame(await put({ form: await fresh() }), 200, 'The status of sending')
      expectSame(await total(), 1, 'What has arrived')
      expectSame(await put({ form: await fresh(), [trap]: 'http://spam.example' }), 200, 'The status for a robot')
      expectSame(await total(), 1, 'What has arrived after a robot')
      const required = fields.find(key => schema.fields[key]?.required === true)
      if (required !== undefined) expectSame(await put({ form: { ...await fresh(), [required]: '' } }), 422, `The status without ${required}`)
      for (let count = 1; count < 12; count++) expectSame(await put({ form: await fresh() }), 200, 'The status of sending another one')
      expectSame(await put({ form: await fresh() }), 429, 'The status of sending without end')
    }
  }
}
