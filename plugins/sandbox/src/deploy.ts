import type { DeployRequest, DeployResponse, Finding, Timing } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'
import { randomBytes } from 'node:crypto'
import type { App } from './app.ts'
import type { AppData } from './app-data.ts'
import type { AppRecord, AppStore } from './app-store.ts'
import type { Isolation } from './drivers/driver.ts'
import { DataModeUnknown } from './errors.ts'
import type { Settings } from './options.ts'
import { packPayload, payloadOf } from './payload.ts'
import { endCell } from './start.ts'

export interface DeployPlan {
  app: App
  store: AppStore
  data: AppData
  settings: Settings
  isolation: Isolation
}

const modes = ['new', 'migrate', 'snapshot']

/**
 * Makes the bundle the one that serves. The data is copied first; when the version does not start, the copy is put
 * back and the version before serves on.
 */
export async function deploy (request: DeployRequest, plan: DeployPlan): Promise<Init<DeployResponse>> {
  if (!modes.includes(request.data)) throw new DataModeUnknown(request.data)
  const payload = payloadOf(request.bundle, { mode: 'serve', now: request.now, diskMegabytes: plan.settings.limits.diskMegabytes })
  return await plan.app.exclusive(async () => await deployAlone(request, payload, plan))
}

async function deployAlone (request: DeployRequest, payload: ReturnType<typeof payloadOf>, { app, store, data, settings, isolation }: DeployPlan): Promise<Init<DeployResponse>> {
  const { record } = app
  const clock = performance.now()
  const timings: Timing[] = []
  await app.end()
  const snapshot = data.exists(record.id) ? `${new Date().toISOString().replace(/[^0-9]/g, '')}-${randomBytes(4).toString('hex')}` : ''
  if (snapshot !== '') data.snapshot(record.id, snapshot)
  timings.push({ phase: 'snapshot', milliseconds: performance.now() - clock })
  record.deploying = { snapshot }
  store.save(record)
  // The disk takes the payload while the app starts.
  const saving = store.savePayload(record.id, packPayload(payload))
  saving.catch(() => { /* told when it is waited for */ })
  let problem: Finding | undefined
  try {
    if (request.data === 'snapshot') data.putBack(record.id, request.snapshot)
    if (request.data === 'new') data.clear(record.id)
    const result = await app.start(payload)
    if ('started' in result) {
      const { started } = result
      const payloadName = await saving.catch(async (error: unknown) => { await endCell(started.cell, data, record.id); throw error })
      timings.push({ phase: 'start', milliseconds: started.startMs }, { phase: 'migrate', milliseconds: started.migrateMs })
      Object.assign(record, { version: request.version, payload: payloadName, deploying: null, findings: [] })
      store.save(record)
      store.keepPayload(record.id, payloadName)
      data.keepSnapshots(record.id, settings.snapshots)
      app.serve(started)
      return { snapshot, run: run('running', []) }
    }
    problem = result.problem
  } finally {
    if (record.deploying !== null) {
      await saving.catch(() => undefined)
      undo(record, { store, data })
      app.publish(record.version === 0 ? 'failed' : 'sleeping')
    }
  }
  // The version before serves on. It starts after this change has let go of the app.
  if (record.version > 0) setImmediate(() => { app.wake().catch(() => { /* it is told by its state */ }) })
  return { snapshot, run: run('failed', [problem]) }

  function run (state: string, findings: Finding[]) {
    return { appId: record.id, version: request.version, state, findings, isolation, at: new Date().toISOString(), timings }
  }
}

/** Puts back what was before an unfinished deploy, also when it is found after a crash. */
export function undo (record: AppRecord, { store, data }: { store: AppStore, data: AppData }): void {
  if (record.deploying === null) return
  if (record.deploying.snapshot === '') data.clear(record.id)
  else data.putBack(record.id, record.deploying.snapshot)
  record.deploying = null
  store.save(record)
  store.keepPayload(record.id, record.payload)
}
