import { sendWish } from './follow.ts'
import type { House } from './house.ts'
import { percentile } from './percentile.ts'
import { wishes } from './wishes.ts'

const changes = ['Add a note to it and make it green', 'Make it dark', 'Add a due date and a rating']

/** Wish to running over the thirty wishes, and change to running, on a warm platform. */
export async function benchFlow (house: House): Promise<void> {
  await sendWish(house.url, wishes[0] ?? '')
  const made: number[] = []
  const changed: number[] = []
  const steps = new Map<string, number[]>()
  for (const [index, wish] of wishes.entries()) {
    const followed = await sendWish(house.url, wish)
    if (followed.state === 'failed') {
      console.log(`  failed: ${wish.slice(0, 60)}… ${followed.findings.map(({ code, message }) => `${code}: ${message}`).join(' ')}`)
      continue
    }
    made.push(followed.total)
    for (const [step, ms] of Object.entries(followed.steps)) steps.set(step, [...steps.get(step) ?? [], ms])
    const change = await sendWish(house.url, changes[index % changes.length] ?? '', followed.appId)
    if (change.state === 'done') changed.push(change.total)
    await fetch(`${house.url}/v1/apps/${followed.appId}`, { method: 'DELETE' })
  }
  print('wish to running', made, wishes.length)
  for (const [step, values] of steps) console.log(`    ${step.padEnd(12)} p50 ${percentile(values, 50).toFixed(1)} ms`)
  print('change to running', changed, made.length)
}

function print (what: string, values: number[], of: number): void {
  console.log(`${what.padEnd(34)} p50 ${percentile(values, 50).toFixed(0)} ms  p95 ${percentile(values, 95).toFixed(0)} ms  (${values.length} of ${of})`)
}
