import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { exampleOf, type Examples } from '../../checks/examples.ts'
import { expectSame } from '../../checks/expect.ts'
import { getItems, send } from '../../checks/requests.ts'
import { trap } from './shared.ts'

/** An address is taken once, and only an address. */
export function takesAddresses (examples: Examples, entity: string, { block, title, also }: { block: string, title: string, also?: string }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `"${title}" takes each address once`,
    element: block,
    async run (app) {
      const put = async (body: object) => await send(app, 'PUT', `/api/_blocks/${block}`, also === undefined ? body : { ...body, name: 'Ada' })
      const total = async () => (await getItems(app, schema.api)).total
      expectSame((await put({ address: 'nobody' })).status, 422, 'The status of what is no address')
      expectSame((await put({ address: '' })).status, 422, 'The status of nothing')
      expectSame((await put({ address: 'ada@example.com' })).body, { known: false }, 'The answer to a new address')
      expectSame((await put({ address: 'ADA@example.com' })).body, { known: true }, 'The answer to the same one')
      expectSame((await put({ address: 'robot@example.com', [trap]: 'x' })).status, 200, 'The status for a robot')
      expectSame(await total(), 1, 'What is on the list')
    }
  }
}
