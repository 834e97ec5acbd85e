import type { Event } from '@dream/contracts/messages'
import { take } from './counters.ts'
import type { Database } from './tables.ts'

/** Most events of one answer. */
export const eventPage = 1000

/** Appends events and returns their cursors, in order. */
export async function addEvents (db: Database, events: Event[], now: string): Promise<number[]> {
  if (events.length === 0) return []
  const first = await take(db, 'events', events.length) - events.length + 1
  const rows = events.map(({ appId, kind, data, at }, index) => ({ cursor: first + index, app_id: appId, kind, data, at: at === '' ? now : at }))
  await db.insertInto('events').values(rows).execute()
  return rows.map(row => row.cursor)
}

export interface EventRange {
  /** One app, or all of them when empty. */
  appId: string
  /** The cursor before the first. */
  after: number
  limit: number
}

/** Events after a cursor, oldest first. */
export async function listEvents (db: Database, { appId, after, limit }: EventRange): Promise<Event[]> {
  let query = db.selectFrom('events').selectAll().where('cursor', '>', after).orderBy('cursor').limit(limit)
  if (appId !== '') query = query.where('app_id', '=', appId)
  const rows = await query.execute()
  return rows.map(row => ({ cursor: row.cursor, appId: row.app_id, kind: row.kind, data: row.data, at: row.at }))
}
