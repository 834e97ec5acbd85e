import { request } from 'undici'
import { sendWish } from './follow.ts'
import { type House, startHouse } from './house.ts'
import { percentile } from './percentile.ts'
import { wishes } from './wishes.ts'

const rounds = 12

/** Long enough after a start for the pool to be full again, and too short for it to be filled. */
const pauses = { 'from the warm pool': 1500, cold: 150 }

/** From a sleeping app to its first answer through the platform: without a process, and with one that is only stopped. */
export async function benchWake (house: House): Promise<void> {
  const { appId } = await sendWish(house.url, wishes[0] ?? '')
  for (const [name, pause] of Object.entries(pauses)) {
    await measure(house, { appId, name }, async () => {
      await house.clients.sandbox.sleep({ appId })
      await new Promise(resolve => setTimeout(resolve, pause))
    })
  }
  const impatient = await startHouse({ stopAfterMs: 200 })
  try {
    const { appId } = await sendWish(impatient.url, wishes[0] ?? '')
    await measure(impatient, { appId, name: 'only stopped' }, async () => { await untilStopped(impatient, appId) })
  } finally {
    await impatient.close()
  }
}

async function untilStopped ({ clients }: House, appId: string): Promise<void> {
  for await (const { run } of clients.sandbox.watch({})) if (run?.appId === appId && run.state === 'stopped') break
  // It is told a little before it happens, so that nobody asks it any more.
  await new Promise(resolve => setTimeout(resolve, 200))
}

async function measure (house: House, { appId, name }: { appId: string, name: string }, putToSleep: () => Promise<void>): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await putToSleep()
    const started = performance.now()
    const response = await request(`${house.url}/api/clients`, { headers: { host: `${appId}.localhost:${house.port}` } })
    await response.body.text()
    if (response.statusCode !== 200) throw new Error(`the app answered ${response.statusCode}`)
    times.push(performance.now() - started)
  }
  console.log(`${`asleep to first answer, ${name}`.padEnd(42)} p50 ${percentile(times, 50).toFixed(1)} ms  p95 ${percentile(times, 95).toFixed(1)} ms  (${rounds} rounds)`)
}
