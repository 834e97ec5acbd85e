import type { App, Version } from '@dream/contracts/messages'
import type { Context } from '../context.ts'
import { SnapshotMissing, VersionServing } from '../errors.ts'
import { newTimedId } from '../ids.ts'
import { commitApp, event, readApp } from '../store.ts'
import { progressBytes } from './progress.ts'
import { presentTraceparent } from './trace.ts'

/** Stores the job that makes a new version equal to an older one. Throws DRM_VERSION_SERVING, DRM_VERSION_SNAPSHOT_MISSING. */
export async function acceptRestore (context: Context, { appId, number }: Version, data: 'then' | 'now'): Promise<App> {
  const { persistence } = context.clients
  if (data === 'then') {
    const { version: next } = await persistence.getVersion({ appId, number: number + 1 })
    if (next !== null && next.snapshot === '') throw new SnapshotMissing(number)
  }
  const now = context.now()
  const changeId = newTimedId('restore', now)
  const app = await commitApp(persistence, async () => await readApp(persistence, appId), before => {
    if (before.version === number) throw new VersionServing(number)
    const app: App = { ...before, change: { wishId: changeId, step: 'bundle', state: 'working', findings: [] }, updatedAt: now.toISOString() }
    return {
      app,
      events: [event(appId, 'state', { state: context.states.stateOf(app), name: app.name, version: app.version, restoring: number, change: { wish: changeId, step: 'bundle', state: 'working', findings: [] } })],
      putJobs: [{ id: newTimedId('job', now), appId, kind: 'restore', progress: progressBytes({ changeId, number, data, traceparent: presentTraceparent() }) }]
    }
  })
  context.wakeWorkers()
  return app
}
