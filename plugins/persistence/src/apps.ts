import { decode, encode } from '@dream/contracts/codec'
import type { App } from '@dream/contracts/messages'
import { take } from './counters.ts'
import { AppPurged, RequestInvalid, RevisionStale } from './errors.ts'
import type { Database } from './tables.ts'

const idFormat = /^[a-z][a-z0-9]{9}$/

/** Writes the app over the revision that was read, 0 for a new one. Returns the new revision. Throws DRM_PERSISTENCE_REVISION_STALE, DRM_PERSISTENCE_APP_PURGED. */
export async function putApp (db: Database, app: App, expected: number): Promise<number> {
  if (!idFormat.test(app.id)) throw new RequestInvalid(`"${app.id}" is no app id, which is ten characters a-z0-9, the first a letter`)
  const revision = expected + 1
  const row = { revision, deleted: app.deletedAt === '' ? 0 : 1, message: encode('App', { ...app, revision }) }
  const written = expected === 0 ? await insert(db, app.id, row) : await update(db, app.id, expected, row)
  if (!written) throw new RevisionStale(app.id, await revisionOf(db, app.id), expected)
  return revision
}

export async function getApp (db: Database, id: string): Promise<App | null> {
  const row = await db.selectFrom('apps').select('message').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : decode('App', row.message)
}

/** The apps, or those in the bin, newest first. */
export async function listApps (db: Database, deleted: boolean): Promise<App[]> {
  const rows = await db.selectFrom('apps').select('message').where('deleted', '=', deleted ? 1 : 0).orderBy('position', 'desc').execute()
  return rows.map(row => decode('App', row.message))
}

interface Row {
  revision: number
  deleted: number
  message: Uint8Array
}

async function insert (db: Database, id: string, row: Row): Promise<boolean> {
  const purged = await db.selectFrom('purged_apps').select('id').where('id', '=', id).executeTakeFirst()
  if (purged !== undefined) throw new AppPurged(id)
  const position = await take(db, 'apps', 1)
  const result = await db.insertInto('apps').values({ id, position, ...row }).onConflict(conflict => conflict.column('id').doNothing()).executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

async function update (db: Database, id: string, expected: number, row: Row): Promise<boolean> {
  const result = await db.updateTable('apps').set(row).where('id', '=', id).where('revision', '=', expected).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

async function revisionOf (db: Database, id: string): Promise<number> {
  const row = await db.selectFrom('apps').select('revision').where('id', '=', id).executeTakeFirst()
  return row?.revision ?? 0
}
