import t from 'tap'
import { serveForTest } from '@dream/host/serve-for-test'
import { createConnectClient } from '../../src/conformance/connect-client.ts'
import { conformsAsPersistence } from '../../src/conformance/persistence.ts'

for (const format of ['binary', 'json'] as const) {
  t.test(`the official Connect client finds it conforming, in ${format}`, async t => {
    conformsAsPersistence(t, async () => {
      const { url, token, close } = await serveForTest('Persistence', '@dream/persistence', { driver: 'sqlite' }, 'remote')
      return { client: createConnectClient('Persistence', { url, token, format }), close }
    })
  })
}
