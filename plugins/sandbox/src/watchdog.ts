import { watchDisk } from './disk-watch.ts'
import type { Cell } from './drivers/driver.ts'
import { heapMegabytes } from './drivers/deno.ts'
import { askRunner } from './drivers/runner-process.ts'
import type { KillReason } from './ends.ts'
import type { Settings } from './options.ts'

/** Looks after one running cell: silence, disk, and how long nobody has asked it anything. */
export interface Watchdog {
  /** Somebody is about to ask the app something. */
  touch (): void
  stop (): void
}

export interface WatchdogPlan {
  cell: Cell
  /** Of the requests that the runner answers itself. */
  key: string
  settings: Settings
  kill: (reason: KillReason) => void
  nearlyFull: () => void
  idle: { soon: () => void, not: () => void, now: () => void }
}

/** On a machine under load, an app that waits and does not burn may stay silent this much longer. */
const patience = 4

export function watchCell ({ cell, key, settings, kill, nearlyFull, idle }: WatchdogPlan): Watchdog {
  let stopped = false
  let lastTouch = Date.now()
  let lastAnswer = Date.now()
  let processorAtAnswer = cell.processorMilliseconds()
  let requests = 0
  let timer: NodeJS.Timeout | undefined
  const disk = watchDisk(cell, settings.limits.diskMegabytes, { full: () => { kill('disk-full') }, nearlyFull })

  function next (): void {
    if (!stopped) timer = setTimeout(() => { void look() }, settings.heartbeatMs).unref()
  }

  async function look (): Promise<void> {
    const state = await askRunner(cell.socket, 'alive', settings.heartbeatMs, key).then(readState, () => undefined)
    if (stopped) return
    const now = Date.now()
    if (state === undefined) {
      const silent = now - lastAnswer
      const burns = cell.processorMilliseconds() - processorAtAnswer > silent / 3
      if (silent > settings.silenceMs * (burns ? 1 : patience)) return kill(cell.residentMegabytes() > heapMegabytes(settings.limits.memoryMegabytes) ? 'out-of-memory' : 'hung')
    } else {
      lastAnswer = now
      processorAtAnswer = cell.processorMilliseconds()
      if (state.requests !== requests || state.open > 0) lastTouch = now
      requests = state.requests
    }
    if (now - lastTouch >= settings.stopAfterMs && state !== undefined) return await rest(state.requests)
    next()
  }

  /** Whoever knows where the app answers is told that it is going to be stopped, and only then it is. */
  async function rest (before: number): Promise<void> {
    const since = lastTouch
    idle.soon()
    await new Promise(resolve => setTimeout(resolve, settings.heartbeatMs / 4))
    const state = await askRunner(cell.socket, 'alive', settings.heartbeatMs, key).then(readState, () => undefined)
    if (stopped) return
    if (lastTouch === since && state?.requests === before && state.open === 0) return idle.now()
    lastTouch = Date.now()
    idle.not()
    next()
  }

  next()
  return {
    touch () { lastTouch = Date.now() },
    stop () {
      stopped = true
      disk.stop()
      clearTimeout(timer)
    }
  }
}

/** Whether the app is in the middle of an answer. One that is not can be ended at once: what it has committed stays. */
export async function isBusy (socket: string, key: string, withinMs: number): Promise<boolean> {
  const state = await askRunner(socket, 'alive', withinMs, key).then(readState, () => undefined)
  return state !== undefined && state.open > 0
}

function readState (text: string): { requests: number, open: number } | undefined {
  const [, requests, open] = /^\{"requests":(\d{1,15}),"open":(-?\d{1,15})\}$/.exec(text) ?? []
  return requests === undefined ? undefined : { requests: Number(requests), open: Number(open) }
}
