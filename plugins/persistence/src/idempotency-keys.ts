import type { IdempotencyKey } from '@dream/contracts/messages'
import { KeyTaken, RequestInvalid } from './errors.ts'
import type { Database } from './tables.ts'

/** Milliseconds after which a key is forgotten. */
const lifetime = 24 * 60 * 60 * 1000

/** Keeps a request's answer under its key. Throws DRM_PERSISTENCE_KEY_TAKEN where the key has one. */
export async function addIdempotencyKey (db: Database, { key, requestDigest, response }: IdempotencyKey, { appId, now }: { appId: string | null, now: Date }): Promise<void> {
  if (key === '') throw new RequestInvalid('the idempotency key is empty')
  await db.deleteFrom('idempotency_keys').where('expires_at', '<=', now.toISOString()).execute()
  const row = { key, app_id: appId, request_digest: requestDigest, response, expires_at: new Date(now.getTime() + lifetime).toISOString() }
  const result = await db.insertInto('idempotency_keys').values(row).onConflict(conflict => conflict.column('key').doNothing()).executeTakeFirst()
  if (result.numInsertedOrUpdatedRows !== 1n) throw new KeyTaken(key)
}

export async function findIdempotencyKey (db: Database, key: string, now: Date): Promise<IdempotencyKey | null> {
  const row = await db.selectFrom('idempotency_keys').selectAll().where('key', '=', key).where('expires_at', '>', now.toISOString()).executeTakeFirst()
  return row === undefined ? null : { key: row.key, requestDigest: row.request_digest, response: row.response }
}
