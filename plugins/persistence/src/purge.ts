import { dropArtefactsOf } from './artefacts.ts'
import type { Database } from './tables.ts'

/** Deletes an app for good; its versions, events, jobs and keys go by their foreign keys. Nothing happens where there is none. */
export async function purge (db: Database, appId: string, now: Date): Promise<void> {
  await db.transaction().execute(async transaction => {
    await dropArtefactsOf(transaction, appId)
    const result = await transaction.deleteFrom('apps').where('id', '=', appId).executeTakeFirst()
    if (result.numDeletedRows === 0n) return
    await transaction.insertInto('purged_apps').values({ id: appId, purged_at: now.toISOString() }).execute()
  })
}
