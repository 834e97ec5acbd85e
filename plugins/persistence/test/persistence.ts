import t from 'tap'
import { conformsAsPersistence } from '@dream/contracts/conformance/persistence'
import { openStore } from '../src/drivers.ts'
import { createPersistence } from '../src/persistence.ts'
import { createDirectClient, silentLog } from './fixtures/direct-client.ts'

t.test('conforms without a host', async t => {
  conformsAsPersistence(t, async () => {
    const store = await openStore({ driver: 'sqlite' }, { dataDirectory: t.testdir({}), log: silentLog })
    const { handlers } = createPersistence(store)
    return { client: createDirectClient(handlers), close: store.close }
  })
})
