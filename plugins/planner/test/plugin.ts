import t from 'tap'
import { conformsAsPlanner } from '@dream/contracts/conformance/planner'
import { serveForTest } from '@dream/host/serve-for-test'
import { createConnectClient } from '@dream/contracts/conformance/connect-client'

for (const where of ['in process', 'remote'] as const) {
  t.test(`conforms as a planner, ${where}`, async t => {
    conformsAsPlanner(t, async () => await serveForTest('Planner', '@dream/planner', { mind: 'grammar' }, where))
  })
}

for (const format of ['binary', 'json'] as const) {
  t.test(`conforms as a planner, called by the official client with ${format} bodies`, async t => {
    conformsAsPlanner(t, async () => {
      const { url, token, close } = await serveForTest('Planner', '@dream/planner', {}, 'remote')
      return { client: createConnectClient('Planner', { url, token, format }), close }
    })
  })
}

t.test('an unknown mind is refused with the ones there are', async t => {
  await t.rejects(serveForTest('Planner', '@dream/planner', { mind: 'oracle' }, 'in process'), { code: 'DRM_PLANNER_MIND_UNKNOWN', message: /grammar/ })
})
