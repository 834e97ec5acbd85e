import { hash } from 'node:crypto'
import type { Artefact } from '@dream/contracts/messages'
import { DigestWrong } from './errors.ts'
import type { Database } from './tables.ts'

/** Stores artefacts of an app; one that is there already is kept as it is. Throws DRM_PERSISTENCE_DIGEST_WRONG. */
export async function addArtefacts (db: Database, appId: string, artefacts: Artefact[]): Promise<void> {
  if (artefacts.length === 0) return
  for (const artefact of artefacts) {
    if (hash('sha256', artefact.content) !== artefact.digest) throw new DigestWrong(artefact.digest)
  }
  const rows = artefacts.map(({ digest, kind, content }) => ({ digest, kind, content }))
  await db.insertInto('artefacts').values(rows).onConflict(conflict => conflict.column('digest').doNothing()).execute()
  await useArtefacts(db, appId, artefacts.map(artefact => artefact.digest))
}

/** Notes that an app needs these artefacts. */
export async function useArtefacts (db: Database, appId: string, digests: string[]): Promise<void> {
  if (digests.length === 0) return
  const rows = digests.map(digest => ({ app_id: appId, digest }))
  await db.insertInto('artefact_uses').values(rows).onConflict(conflict => conflict.columns(['app_id', 'digest']).doNothing()).execute()
}

export async function getArtefact (db: Database, digest: string): Promise<Artefact | null> {
  const row = await db.selectFrom('artefacts').selectAll().where('digest', '=', digest).executeTakeFirst()
  return row ?? null
}

/** Deletes the artefacts that no other app needs. */
export async function dropArtefactsOf (db: Database, appId: string): Promise<void> {
  await db.deleteFrom('artefacts').where('digest', 'in', own => own
    .selectFrom('artefact_uses as mine').select('mine.digest').where('mine.app_id', '=', appId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('artefact_uses as others').select('others.digest')
      .whereRef('others.digest', '=', 'mine.digest').where('others.app_id', '<>', appId))))
  ).execute()
}
