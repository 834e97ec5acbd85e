import type { Database } from './tables.ts'

/**
 * Takes `count` numbers of the counter; returns the last of them.
 * A row and not a sequence of the database: its lock is held until the commit, so numbers become visible in their
 * order and a reader that has seen 7 never finds a 6 later.
 */
export async function take (db: Database, name: 'apps' | 'events' | 'jobs', count: number): Promise<number> {
  const { value } = await db.updateTable('counters')
    .set(row => ({ value: row('value', '+', count) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
