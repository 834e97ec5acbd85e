import type { Bundle, Job, Version } from '@dream/contracts/messages'
import { readArtefact } from '../artefacts.ts'
import type { AppStates } from '../app-states.ts'
import { event } from '../store.ts'
import { runData } from './chain.ts'
import { bundleCode } from './5-bundle.ts'
import { checkBundle } from './6-run.ts'
import { deployBundle } from './7-app.ts'
import { limits } from '../config.ts'
import { type Stopped, isStopped, problem } from './findings.ts'
import { brokenDown, servingBlueprint } from './flow.ts'
import { readRestoreProgress } from './progress.ts'
import { type ChangeRecord, openRecord } from './record.ts'
import type { Tools } from './tools.ts'

/** Makes a new version equal to an older one, with the data of then or the data of now. */
export async function restoreVersion (tools: Tools, job: Job, states: AppStates): Promise<void> {
  const { changeId, number, data } = readRestoreProgress(job.progress)
  const record = await openRecord(tools, { job, changeId, states })
  if (job.attempts > limits.attempts) return await record.fail([brokenDown()])
  let started = performance.now()
  const { persistence } = tools.clients
  const app = record.app()
  const { version } = await persistence.getVersion({ appId: app.id, number })
  if (version === null) return await record.fail([problem('version-missing', `Version ${number} is not kept any more.`)])
  function told (kind: 'bundle' | 'run' | 'app', fields: object) {
    const milliseconds = Math.round((performance.now() - started) * 10) / 10
    started = performance.now()
    return event(app.id, kind, { wish: changeId, ...fields, milliseconds })
  }
  const bundle = data === 'now' ? await bundleForDataOfNow(tools, record, version) : await bundleForDataOfThen(tools, version)
  if (bundle === undefined) return await record.fail([problem('version-missing', `What version ${number} was built of is not kept any more.`)])
  if (isStopped(bundle)) return await record.fail(bundle.stopped)
  await record.advance('run', { events: [told('bundle', { digest: version.bundle })] })
  const run = await checkBundle(tools, app, bundle)
  if (isStopped(run)) return await record.fail(run.stopped)
  await record.advance('app', { events: [told('run', runData(run))] })
  const snapshot = data === 'then' ? await snapshotAfter(tools, version) : ''
  if (data === 'then' && snapshot === '') return await record.fail([problem('snapshot-missing', `The data that version ${number} had is not kept any more.`, 'Restore it with the data of now.')])
  const deployed = await deployBundle(tools, app, { bundle, snapshot })
  if (isStopped(deployed)) return await record.fail(deployed.stopped)
  const blueprint = await readArtefact(persistence, 'blueprint', version.blueprint)
  const restored: Version = {
    ...version,
    number: app.version + 1,
    snapshot: deployed.snapshot,
    restoredFrom: number,
    madeAt: tools.now().toISOString(),
    title: `Restored version ${number}`
  }
  const name = blueprint?.name ?? app.name
  await record.finish({ version: restored.number, name }, {
    version: restored,
    events: [told('app', { version: restored.number, restoredFrom: number, name, title: restored.title, timings: deployed.run.timings })]
  })
}

/** The data as the version last had it: kept when the next one took over. */
async function snapshotAfter ({ clients }: Tools, { appId, number }: Version): Promise<string> {
  const { version } = await clients.persistence.getVersion({ appId, number: number + 1 })
  return version?.snapshot ?? ''
}

/** The version as it was built. The data of then has its tables already: nothing is to be migrated. */
async function bundleForDataOfThen ({ clients }: Tools, version: Version): Promise<Bundle | undefined> {
  const bundle = await readArtefact(clients.persistence, 'bundle', version.bundle)
  return bundle && { ...bundle, migration: null }
}

/** The version built again with a migration from the present data. Asking to go back is consent: a snapshot stays behind. */
async function bundleForDataOfNow (tools: Tools, record: ChangeRecord, version: Version): Promise<Bundle | Stopped | undefined> {
  const { persistence } = tools.clients
  const [code, blueprint] = await Promise.all([readArtefact(persistence, 'code', version.code), readArtefact(persistence, 'blueprint', version.blueprint)])
  if (code === undefined || blueprint === undefined) return undefined
  return await bundleCode(tools, { code, blueprint, previous: await servingBlueprint(tools, record), allowDataLoss: true })
}
