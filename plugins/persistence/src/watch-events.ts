import type { Event } from '@dream/contracts/messages'
import { listEvents } from './events.ts'
import type { Database } from './tables.ts'
import type { Watcher } from './watchers.ts'

/** Events held in memory for one watcher. */
const page = 100

/** Events after a cursor, then every new one, each once, until the watcher ends. */
export async function * watchEvents (db: Database, watcher: Watcher, { appId, after }: { appId: string, after: number }): AsyncGenerator<Event> {
  let cursor = after
  try {
    while (!watcher.ended) {
      watcher.reset()
      const events = await listEvents(db, { appId, after: cursor, limit: page })
      for (const event of events) {
        if (watcher.ended) return
        cursor = event.cursor
        yield event
      }
      if (events.length < page) await watcher.changed()
    }
  } finally {
    watcher.end()
  }
}
