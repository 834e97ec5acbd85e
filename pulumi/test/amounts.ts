import t from 'tap'
import { cpu, memory } from '../src/amounts.ts'
import { quantity } from '../src/checks/quantity.ts'

t.test('amounts are written as Kubernetes writes them', async t => {
  t.same([cpu(250), cpu(1000), cpu(2500)], ['250m', '1', '2500m'])
  t.same([memory(512), memory(1024), memory(1536)], ['512Mi', '1Gi', '1536Mi'])
})

t.test('and read back as the same amounts', async t => {
  t.same([cpu(250), cpu(3000)].map(quantity), [0.25, 3])
  t.same([memory(512), memory(2048)].map(quantity), [512 * 2 ** 20, 2 ** 31])
  for (const none of ['', 'much', '1Xi', '-1', '1e3']) t.ok(Number.isNaN(quantity(none)), none)
})
