import { request } from 'undici'
import { sendWish } from './follow.ts'
import type { House } from './house.ts'
import { percentile } from './percentile.ts'
import { wishes } from './wishes.ts'

const rounds = 12

/** Long enough after a start for the pool to be full again, and too short for it to be filled. */
const pauses = { 'from the warm pool': 1500, cold: 150 }

/** From a sleeping app, no process, to its first answer through the platform. */
export async function benchWake (house: House): Promise<void> {
  const { appId } = await sendWish(house.url, wishes[0] ?? '')
  for (const [name, pause] of Object.entries(pauses)) await benchWakes(house, appId, { name, pause })
}

async function benchWakes (house: House, appId: string, { name, pause }: { name: string, pause: number }): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await house.clients.sandbox.sleep({ appId })
    await new Promise(resolve => setTimeout(resolve, pause))
    const started = performance.now()
    const response = await request(`${house.url}/api/clients`, { headers: { host: `${appId}.localhost:${house.port}` } })
    await response.body.text()
    if (response.statusCode !== 200) throw new Error(`the app answered ${response.statusCode}`)
    times.push(performance.now() - started)
  }
  console.log(`${`asleep to first answer, ${name}`.padEnd(42)} p50 ${percentile(times, 50).toFixed(1)} ms  p95 ${percentile(times, 95).toFixed(1)} ms  (${rounds} rounds)`)
}
