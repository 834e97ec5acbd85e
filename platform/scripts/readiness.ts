import { setTimeout as wait } from 'node:timers/promises'
import type { Program } from './processes.ts'

const patience = 60_000

/** Waits until the program answers that it is ready; returns a sentence when it has not within a minute. */
export async function untilReady (program: Program, signal: AbortSignal): Promise<string | undefined> {
  const end = Date.now() + patience
  let last = 'nothing answers'
  while (Date.now() < end && !signal.aborted) {
    const answer = await ask(program.ready)
    if (answer === 'ready') return undefined
    last = answer
    await wait(40)
  }
  return signal.aborted ? undefined : `The ${program.name} is not ready after a minute: GET ${program.ready} says: ${last}.`
}

async function ask (url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3000) })
    const text = await response.text()
    return response.ok ? 'ready' : `${response.status} ${text.slice(0, 500)}`
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
  }
}
