import t from 'tap'
import { openStore } from '../src/drivers.ts'
import { silentLog } from './fixtures/direct-client.ts'

t.test('names the drivers it knows when asked for another', async t => {
  const environment = { dataDirectory: t.testdir({}), log: silentLog }
  for (const driver of ['mysql', '', 'toString', '__proto__']) {
    await t.rejects(openStore({ driver }, environment), { code: 'DRM_PERSISTENCE_DRIVER_UNKNOWN', message: `There is no persistence driver named "${driver}". Set the driver to one of: sqlite.` })
  }
})
