import type { Client, Log } from '@dream/contracts/plugin'
import type { App, Finding, Run } from '@dream/contracts/messages'
import { pause } from './pause.ts'

/** What an app's process is doing: kept in memory, as the sandbox tells it. */
export interface AppStates {
  /** running or sleeping once there is a version, else the stored state. */
  stateOf (app: App): string
  /** Why the app ended by itself; empty when it did not. */
  findingsOf (app: App): Finding[]
  /** What the flow knows before the sandbox's stream says it. Nobody is told. */
  set (appId: string, state: 'running' | 'sleeping'): void
  /** Calls `listener` on each change until the returned function is called. */
  onChange (listener: (appId: string, state: string) => void): () => void
  /** Follows the sandbox until `signal` aborts, over lost connections. */
  follow (signal: AbortSignal): Promise<void>
}

interface Seen {
  state: 'running' | 'sleeping'
  findings: Finding[]
}

const asleep = new Set(['sleeping', 'stopped', 'crashed', 'failed'])
const awake = new Set(['running', 'starting'])

export function createAppStates (sandbox: Client<'Sandbox'>, log: Log): AppStates {
  const seen = new Map<string, Seen>()
  const listeners = new Set<(appId: string, state: string) => void>()
  let following = false

  function learn (appId: string, next: Seen): void {
    const before = seen.get(appId)
    seen.set(appId, next)
    if (before?.state !== next.state || next.findings.length > 0) for (const listener of listeners) listener(appId, next.state)
  }

  function learnRun ({ appId, state, findings }: Run): void {
    if (asleep.has(state)) learn(appId, { state: 'sleeping', findings })
    else if (awake.has(state)) learn(appId, { state: 'running', findings: [] })
  }

  return {
    stateOf (app) {
      if (app.version === 0) return app.state
      return seen.get(app.id)?.state ?? (following ? 'sleeping' : app.state)
    },
    findingsOf: app => seen.get(app.id)?.findings ?? [],
    set (appId, state) { seen.set(appId, { state, findings: [] }) },
    onChange (listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    async follow (signal) {
      while (!signal.aborted) {
        try {
          for await (const { run } of sandbox.watch({}, { signal })) {
            following = true
            if (run !== null) learnRun(run)
          }
        } catch (error) {
          if (!signal.aborted) log.warn({ err: error }, 'the sandbox cannot be watched')
        }
        following = false
        await pause(1000, signal)
      }
    }
  }
}
