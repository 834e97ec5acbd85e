import { listOf, objectOf, sendWish } from './follow.ts'
import type { House } from './house.ts'
import { percentile } from './percentile.ts'
import { wishes } from './wishes.ts'


/** Everyday changes in turn, said in the words of the app. */
async function changeFor ({ url }: House, appId: string, index: number): Promise<string> {
  const blueprint = objectOf(await (await fetch(`${url}/v1/apps/${appId}/versions/1/blueprint`)).json())
  const plural = String(objectOf(listOf(blueprint.entities)[0]).plural).toLowerCase()
  const changes = [`Add a vaccination date to ${plural} and make it green`, 'Make it dark', `Add a remark to ${plural}`]
  return changes[(index + 1) % changes.length] ?? ''
}

/** People pause between wishes; the sandbox fills its pool meanwhile. */
const pauseMs = 1200

/** Wish to running over the thirty wishes, and change to running, on a warm platform. */
export async function benchFlow (house: House): Promise<void> {
  await sendWish(house.url, wishes[0] ?? '')
  const made: number[] = []
  const changed: number[] = []
  const steps = new Map<string, number[]>()
  for (const [index, wish] of wishes.entries()) {
    await pause()
    const followed = await sendWish(house.url, wish)
    if (followed.state === 'failed') {
      console.log(`  failed: ${wish.slice(0, 60)}… ${followed.findings.map(({ code, message }) => `${code}: ${message}`).join(' ')}`)
      continue
    }
    made.push(followed.total)
    for (const [step, ms] of Object.entries(followed.steps)) steps.set(step, [...steps.get(step) ?? [], ms])
    await pause()
    const change = await sendWish(house.url, await changeFor(house, followed.appId, index), followed.appId)
    if (change.state === 'done') changed.push(change.total)
    else console.log(`  change failed: ${wish.slice(0, 40)}… ${change.findings.map(({ message }) => message).join(' ')}`)
    await fetch(`${house.url}/v1/apps/${followed.appId}`, { method: 'DELETE' })
  }
  print('wish to running', made, wishes.length)
  for (const [step, values] of steps) console.log(`    ${step.padEnd(12)} p50 ${percentile(values, 50).toFixed(1)} ms`)
  print('change to running', changed, made.length)
}

async function pause (): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, pauseMs))
}

function print (what: string, values: number[], of: number): void {
  console.log(`${what.padEnd(34)} p50 ${percentile(values, 50).toFixed(0)} ms  p95 ${percentile(values, 95).toFixed(0)} ms  (${values.length} of ${of})`)
}
