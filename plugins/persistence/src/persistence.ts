import type { Handlers } from '@dream/contracts/plugin'
import packageJson from '../package.json' with { type: 'json' }
import { getApp, listApps } from './apps.ts'
import { getArtefact } from './artefacts.ts'
import { commit } from './commit.ts'
import { eventPage, listEvents } from './events.ts'
import { findIdempotencyKey } from './idempotency-keys.ts'
import { takeJob } from './jobs.ts'
import { purge } from './purge.ts'
import type { Store } from './store.ts'
import { getVersion, listVersions } from './versions.ts'
import { watchEvents } from './watch-events.ts'
import { createWatchers } from './watchers.ts'

export interface Persistence {
  handlers: Handlers<'Persistence'>
  /** Ends every stream of events. */
  endWatches (): void
}

/** The service over an open store. `now` is the clock of leases, due times and keys. */
export function createPersistence (store: Store, now: () => Date = () => new Date()): Persistence {
  const { db } = store
  const watchers = createWatchers()

  const handlers: Handlers<'Persistence'> = {
    async describePersistence () {
      return { plugin: { name: packageJson.name, version: packageJson.version, variant: store.driver, notes: store.notes() } }
    },
    async commit (request) {
      const response = await commit(store, request, now())
      if (request.events.length > 0) watchers.notify(request.events.map(event => event.appId))
      return response
    },
    async getApp ({ id }) {
      return { app: await getApp(db, id) ?? undefined }
    },
    async listApps ({ deleted }) {
      return { apps: await listApps(db, deleted) }
    },
    async purge ({ appId }) {
      await purge(db, appId, now())
      return {}
    },
    async getArtefact ({ digest }) {
      return { artefact: await getArtefact(db, digest) ?? undefined }
    },
    async getVersion ({ appId, number }) {
      return { version: await getVersion(db, appId, number) ?? undefined }
    },
    async listVersions ({ appId }) {
      return { versions: await listVersions(db, appId) }
    },
    async listEvents ({ appId, after, limit }) {
      return { events: await listEvents(db, { appId, after, limit: limit === 0 ? eventPage : Math.min(limit, eventPage) }) }
    },
    async * watchEvents (request, { signal }) {
      for await (const event of watchEvents(db, watchers.add(request.appId, signal), request)) yield { event }
    },
    async takeJob ({ worker, leaseMs }) {
      return { job: await takeJob(db, { worker, leaseMs, now: now() }) ?? undefined }
    },
    async findIdempotencyKey ({ key }) {
      return { idempotencyKey: await findIdempotencyKey(db, key, now()) ?? undefined }
    }
  }
  return { handlers, endWatches: watchers.close }
}
