import type { Run } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'

/** The newest Run of every app, and its changes. */
export interface RunFeed {
  publish (run: Init<Run> & { appId: string }): void
  forget (appId: string): void
  /** Every app's Run, then each change; a slow reader sees only the newest of each app. */
  watch (signal: AbortSignal): AsyncIterable<Init<Run>>
}

export function createRunFeed (): RunFeed {
  const newest = new Map<string, Init<Run>>()
  const readers = new Set<(appId: string, run: Init<Run>) => void>()
  return {
    publish (run) {
      newest.set(run.appId, run)
      for (const tell of readers) tell(run.appId, run)
    },
    forget (appId) { newest.delete(appId) },
    async * watch (signal) {
      const waiting = new Map(newest)
      let wake = () => {}
      const tell = (appId: string, run: Init<Run>) => { waiting.set(appId, run); wake() }
      const abort = () => { wake() }
      readers.add(tell)
      signal.addEventListener('abort', abort)
      try {
        while (!signal.aborted) {
          for (const [appId, run] of waiting) {
            waiting.delete(appId)
            yield run
          }
          if (waiting.size === 0 && !signal.aborted) await new Promise<void>(resolve => { wake = resolve })
        }
      } finally {
        readers.delete(tell)
        signal.removeEventListener('abort', abort)
      }
    }
  }
}
