import { backoff } from '#lib/events/backoff.ts'
import type { ServerEvent } from '#lib/events/parse.ts'

export type Connection = 'connecting' | 'live' | 'reconnecting'

export interface Following {
  /** Opens the stream after the event with that id; ends or throws when the connection does. */
  open (after: string, signal: AbortSignal): AsyncIterable<ServerEvent>
  event (event: ServerEvent): void
  connection (state: Connection): void
}

/** Nothing came for this long, not even a heartbeat: the connection is taken for dead. */
const silence = 60_000
/** A connection that held this long was a good one: the next try after it comes soon. */
const settled = 5000
/** A hidden page gives its connection back after this long, because browsers allow few per site. */
const hidden = 2000

/** Follows a stream of events through lost connections and restarts, from the last event seen. Returns how to stop. */
export function follow ({ open, event, connection }: Following): () => void {
  let stopped = false
  let last = ''
  let attempt = 0
  let current = new AbortController()
  let wake = (): void => {}

  async function once (): Promise<void> {
    current = new AbortController()
    const opened = Date.now()
    const watchdog = createWatchdog(() => current.abort(), silence)
    try {
      for await (const received of open(last, current.signal)) {
        watchdog.reset()
        connection('live')
        if (received.id !== '') last = received.id
        if (received.data !== '') event(received)
      }
    } catch {
      // Whatever ended the connection, the answer is another try.
    } finally {
      watchdog.stop()
      if (Date.now() - opened > settled) attempt = 0
    }
  }

  async function run (): Promise<void> {
    connection('connecting')
    while (!stopped) {
      if (document.visibilityState === 'hidden' && attempt > 0) await new Promise<void>(resolve => { wake = resolve })
      if (stopped) return
      await once()
      if (stopped) return
      connection('reconnecting')
      await new Promise<void>(resolve => {
        wake = resolve
        setTimeout(resolve, backoff(attempt, Math.random()))
      })
      attempt += 1
    }
  }

  let hideTimer: ReturnType<typeof setTimeout> | undefined
  function visibility (): void {
    clearTimeout(hideTimer)
    if (document.visibilityState === 'visible') wake()
    else hideTimer = setTimeout(() => { attempt = Math.max(attempt, 1); current.abort() }, hidden)
  }
  function online (): void { wake() }

  document.addEventListener('visibilitychange', visibility)
  window.addEventListener('online', online)
  void run()

  return () => {
    stopped = true
    clearTimeout(hideTimer)
    document.removeEventListener('visibilitychange', visibility)
    window.removeEventListener('online', online)
    current.abort()
    wake()
  }
}

function createWatchdog (bite: () => void, after: number): { reset (): void, stop (): void } {
  let timer = setTimeout(bite, after)
  return {
    reset () {
      clearTimeout(timer)
      timer = setTimeout(bite, after)
    },
    stop () { clearTimeout(timer) }
  }
}
