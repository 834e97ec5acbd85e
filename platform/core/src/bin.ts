import type { App } from '@dream/contracts/messages'
import { limits } from './config.ts'
import type { Context } from './context.ts'
import { AppNotInBin } from './errors.ts'
import { problem } from './flow/findings.ts'
import { commitApp, event, readAnyApp, readApp } from './store.ts'

const hour = 60 * 60 * 1000

/** Puts the app into the bin: its change is cancelled, its process ends, its address answers 410. */
export async function moveToBin (context: Context, id: string): Promise<App> {
  const { clients: { persistence, sandbox } } = context
  const now = context.now().toISOString()
  const app = await commitApp(persistence, async () => await readApp(persistence, id), before => {
    const working = before.change?.state === 'working'
    const cancelled = [problem('change-cancelled', 'The app was put into the bin before this was done.', 'Make the wish again.')]
    const app: App = {
      ...before,
      deletedAt: now,
      updatedAt: now,
      ...(working && before.change !== null ? { change: { ...before.change, state: 'failed', findings: cancelled } } : {}),
      ...(before.version === 0 ? { state: 'failed', findings: before.findings.length > 0 ? before.findings : cancelled } : {})
    }
    return { app, events: [event(id, 'state', { state: 'deleted', name: app.name, version: app.version, change: null })] }
  })
  context.cancel(id)
  context.forgetTarget(id)
  if (app.version > 0) await sandbox.sleep({ appId: id }).catch((error: unknown) => { context.log.warn({ err: error, app: id }, 'a deleted app could not be put to sleep') })
  return app
}

/** Takes the app out of the bin as it was. Throws DRM_APP_NOT_IN_BIN. */
export async function takeOutOfBin (context: Context, id: string): Promise<App> {
  const { persistence } = context.clients
  return await commitApp(persistence, async () => await readAnyApp(persistence, id), before => {
    if (before.deletedAt === '') throw new AppNotInBin(id)
    const app = { ...before, deletedAt: '', updatedAt: context.now().toISOString() }
    return { app, events: [event(id, 'state', { state: context.states.stateOf(app), name: app.name, version: app.version, change: null })] }
  })
}

/** Deletes for good what has been in the bin for 30 days: process, data, code, log, then everything that is stored. */
export async function emptyBin (context: Context): Promise<number> {
  const { clients: { persistence, sandbox } } = context
  const before = context.now().getTime() - limits.binDays * 24 * hour
  const { apps } = await persistence.listApps({ deleted: true })
  const due = apps.filter(app => Date.parse(app.deletedAt) <= before)
  for (const { id } of due) {
    await sandbox.remove({ appId: id })
    await persistence.purge({ appId: id })
    context.log.info({ app: id }, 'an app was deleted for good')
  }
  return due.length
}

/** Empties the bin now and every hour. Returns what stops it. */
export function keepBinEmpty (context: Context): () => void {
  const empty = () => { emptyBin(context).catch((error: unknown) => { context.log.error({ err: error }, 'the bin could not be emptied') }) }
  const timer = setInterval(empty, hour)
  timer.unref()
  empty()
  return () => { clearInterval(timer) }
}
