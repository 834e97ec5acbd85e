import type { App, CommitRequest, Event } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'
import { isFailure } from '@dream/contracts/errors'
import type { Client } from '@dream/contracts/plugin'
import { AppBusy, AppInBin, AppUnknown } from './errors.ts'
import { isAppId } from './ids.ts'

/** The app, in the bin or not. Throws DRM_APP_UNKNOWN. */
export async function readAnyApp (persistence: Client<'Persistence'>, id: string): Promise<App> {
  if (!isAppId(id)) throw new AppUnknown(id)
  const { app } = await persistence.getApp({ id })
  if (app === null) throw new AppUnknown(id)
  return app
}

/** The app, unless it is in the bin. Throws DRM_APP_UNKNOWN, DRM_APP_IN_BIN. */
export async function readApp (persistence: Client<'Persistence'>, id: string): Promise<App> {
  const app = await readAnyApp(persistence, id)
  if (app.deletedAt !== '') throw new AppInBin(id, id)
  return app
}

/**
 * Commits what `change` makes of the app, and again from a fresh read when somebody else was faster.
 * `change` may throw to give up. Returns the app as it is stored.
 */
export async function commitApp (persistence: Client<'Persistence'>, read: () => Promise<App>, change: (app: App) => Init<CommitRequest> & { app: App }): Promise<App> {
  for (let attempt = 1; attempt <= 8; attempt++) {
    const before = await read()
    const request = change(before)
    try {
      const { revision } = await persistence.commit({ ...request, expectedRevision: before.revision })
      return { ...request.app, revision }
    } catch (error) {
      if (!isFailure(error) || error.code !== 'DRM_PERSISTENCE_REVISION_STALE') throw error
    }
  }
  throw new AppBusy((await read()).id)
}

/** An event; `data` is what the site gets as JSON. */
export function event (appId: string, kind: Event['kind'], data: object): Init<Event> {
  return { appId, kind, data: new TextEncoder().encode(JSON.stringify(data)) }
}
