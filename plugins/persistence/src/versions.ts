import { decode, encode } from '@dream/contracts/codec'
import type { Version } from '@dream/contracts/messages'
import { useArtefacts } from './artefacts.ts'
import { VersionExists } from './errors.ts'
import type { Database } from './tables.ts'

/** Adds a version to its app's line and holds on to the artefacts of its chain. Throws DRM_PERSISTENCE_VERSION_EXISTS. */
export async function addVersion (db: Database, version: Version): Promise<void> {
  const row = { app_id: version.appId, number: version.number, message: encode('Version', version) }
  const result = await db.insertInto('versions').values(row).onConflict(conflict => conflict.columns(['app_id', 'number']).doNothing()).executeTakeFirst()
  if (result.numInsertedOrUpdatedRows !== 1n) throw new VersionExists(version.appId, version.number)
  const { wish, intent, blueprint, code, bundle, run } = version
  await useArtefacts(db, version.appId, [wish, intent, blueprint, code, bundle, run].filter(digest => digest !== ''))
}

export async function getVersion (db: Database, appId: string, number: number): Promise<Version | null> {
  const row = await db.selectFrom('versions').select('message').where('app_id', '=', appId).where('number', '=', number).executeTakeFirst()
  return row === undefined ? null : decode('Version', row.message)
}

/** Newest first. */
export async function listVersions (db: Database, appId: string): Promise<Version[]> {
  const rows = await db.selectFrom('versions').select('message').where('app_id', '=', appId).orderBy('number', 'desc').execute()
  return rows.map(row => decode('Version', row.message))
}
