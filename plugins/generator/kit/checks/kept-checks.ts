import type { AcceptanceCheck } from '@dream/contracts/app-module'
import type { Examples } from './examples.ts'
import { expect, expectSame, isRecord } from './expect.ts'
import { get, send } from './requests.ts'

/** A block that keeps a value: a good one is read again as it was sent, a bad one is refused, and nobody writes over what they have not seen. */
export function keeps (_examples: Examples, { block, what, good, bad }: {
  block: string
  /** "the list of the wheel" */
  what: string
  good: unknown
  bad: unknown
}): AcceptanceCheck {
  return {
    name: `${what} is kept`,
    element: block,
    async run (app) {
      const address = `/api/_blocks/${block}`
      const start = await get(app, address)
      expect(isRecord(start) && start.version === 0, 'Something is kept before anybody did anything.')
      const refused = await send(app, 'PUT', address, { value: bad, version: 0 })
      expectSame(refused.status, 422, 'The status of keeping a wrong value')
      expect(isRecord(refused.body) && typeof refused.body.message === 'string' && refused.body.message !== '', 'The refusal says nothing.')
      expectSame(await get(app, address), start, 'What is kept after the refusal')
      expectSame((await send(app, 'PUT', address, { value: good, version: 0 })).status, 200, 'The status of keeping a value')
      expectSame(await get(app, address), { value: good, version: 1 }, 'What is kept')
      expectSame((await send(app, 'PUT', address, { value: good, version: 0 })).status, 409, 'The status of writing over an unseen value')
    }
  }
}
