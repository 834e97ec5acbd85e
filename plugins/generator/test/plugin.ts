import t from 'tap'
import { conformsAsGenerator } from '@dream/contracts/conformance/generator'
import { serveForTest } from '@dream/host/serve-for-test'

for (const where of ['in process', 'remote'] as const) {
  t.test(`conforms ${where}`, async t => {
    conformsAsGenerator(t, () => serveForTest('Generator', '@dream/generator', {}, where))
  })
}
