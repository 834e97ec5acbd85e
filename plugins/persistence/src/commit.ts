import type { CommitRequest, CommitResponse } from '@dream/contracts/messages'
import { putApp } from './apps.ts'
import { addArtefacts } from './artefacts.ts'
import { RequestInvalid } from './errors.ts'
import { addEvents } from './events.ts'
import { addIdempotencyKey } from './idempotency-keys.ts'
import { finishJobs, putJob } from './jobs.ts'
import type { Store } from './store.ts'
import type { Database } from './tables.ts'
import { addVersion } from './versions.ts'

/** Most entries of one list in a commit. */
const most = 1000

/** Writes all of the request or none of it; what it returns is on the disk. */
export async function commit ({ db, translate }: Store, request: CommitRequest, now: Date): Promise<CommitResponse> {
  for (const list of [request.artefacts, request.events, request.putJobs, request.finishedJobs]) {
    if (list.length > most) throw new RequestInvalid(`it has ${list.length} entries in one list, and ${most} are the most`)
  }
  try {
    return await db.transaction().execute(transaction => write(transaction, request, now))
  } catch (error) {
    throw translate(error)
  }
}

async function write (db: Database, request: CommitRequest, now: Date): Promise<CommitResponse> {
  const { app, version, idempotencyKey } = request
  const appId = app?.id ?? version?.appId ?? request.putJobs[0]?.appId ?? request.events[0]?.appId ?? null
  const revision = app === null ? 0 : await putApp(db, app, request.expectedRevision)
  if (request.artefacts.length > 0) {
    if (appId === null) throw new RequestInvalid('its artefacts belong to no app')
    await addArtefacts(db, appId, request.artefacts)
  }
  if (version !== null) await addVersion(db, version)
  for (const job of request.putJobs) await putJob(db, job, now)
  await finishJobs(db, request.finishedJobs)
  if (idempotencyKey !== null) await addIdempotencyKey(db, idempotencyKey, { appId, now })
  // Last, because the counter of events is what concurrent commits wait for.
  const cursors = await addEvents(db, request.events, now.toISOString())
  return { revision, cursors }
}
