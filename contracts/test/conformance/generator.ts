import t from 'tap'
import { serveForTest } from '@dream/host/serve-for-test'
import { createConnectClient } from '../../src/conformance/connect-client.ts'
import { conformsAsGenerator } from '../../src/conformance/generator.ts'

for (const format of ['binary', 'json'] as const) {
  t.test(`the official Connect client finds it conforming, in ${format}`, async t => {
    conformsAsGenerator(t, async () => {
      const { url, token, close } = await serveForTest('Generator', '@dream/generator', {}, 'remote')
      return { client: createConnectClient('Generator', { url, token, format }), close }
    })
  })
}
