/** `npm run bench [flow|wake|traffic|calls …]`: the speed of Dream beside its peers, in one run. */
import { cpus } from 'node:os'
import { benchCalls } from './calls.ts'
import { benchFlow } from './flow.ts'
import { startHouse } from './house.ts'
import { benchTraffic } from './traffic.ts'
import { benchWake } from './wake.ts'

const parts = { flow: benchFlow, wake: benchWake, traffic: benchTraffic, calls: benchCalls }
const asked = process.argv.slice(2)

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
const house = await startHouse()
try {
  for (const [name, part] of Object.entries(parts)) {
    if (asked.length === 0 || asked.includes(name)) await part(house)
  }
} finally {
  await house.close()
}
