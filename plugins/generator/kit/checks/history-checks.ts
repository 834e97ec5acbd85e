import type { AcceptanceCheck } from '@dream/contracts/app-module'
import type { StoredValue } from '../shared/validate.ts'
import { addExample, exampleOf, type Examples } from './examples.ts'
import { plain } from './entity-checks.ts'
import { expect, expectSame, isRecord } from './expect.ts'
import { asItem, get, send } from './requests.ts'
import { one } from './sentences.ts'

/** What happens to a record is written down, and a change can be taken back. */
export function keepsHistory (examples: Examples, entity: string, { key, to }: { key: string, to: StoredValue }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `the history of ${one(schema.label)} is kept, and a change taken back`,
    element: entity,
    async run (app) {
      const before = await addExample(app, examples, entity)
      const address = `${schema.api}/${before.id}/history`
      await send(app, 'PATCH', `${schema.api}/${before.id}`, { [key]: to })
      const history = await get(app, address)
      expect(isRecord(history) && Array.isArray(history.items), 'There is no history.')
      const [change, made]: unknown[] = history.items
      expect(isRecord(change) && isRecord(made), 'The history has not two entries.')
      expectSame([change.what, made.what], ['change', 'create'], 'What happened')
      expectSame(change.changes, [{ key, from: before[key], to }], 'What changed')
      expectSame((await send(app, 'POST', `${address}/${String(change.id)}/restore`)).status, 200, 'The status of taking it back')
      expectSame(plain(asItem(await get(app, `${schema.api}/${before.id}`)), key), plain(before, key), 'What it is afterwards')
      const other = await addExample(app, examples, entity)
      expectSame((await send(app, 'POST', `${schema.api}/${other.id}/history/${String(change.id)}/restore`)).status, 404, 'The status of taking back the change of another')
    }
  }
}
