import { blueprintDigest } from '@dream/contracts/blueprint/json'
import type { Blueprint, Bundle, Finding, Job, Run, Version, Wish } from '@dream/contracts/messages'
import { readArtefact } from '../artefacts.ts'
import type { AppStates } from '../app-states.ts'
import { readIntent } from './2-intent.ts'
import { chooseBlueprint } from './3-blueprint.ts'
import { writeCode } from './4-code.ts'
import { bundleCode } from './5-bundle.ts'
import { checkBundle } from './6-run.ts'
import { deployBundle } from './7-app.ts'
import { limits } from '../config.ts'
import { type Chain, openChain } from './chain.ts'
import { type Stopped, isStopped, problem } from './findings.ts'
import { type ChangeRecord, openRecord } from './record.ts'
import { readChangeProgress } from './progress.ts'
import type { Tools } from './tools.ts'

/** Carries a stored wish to a running app, from the last artefact that was made. */
export async function carryOut (tools: Tools, job: Job, states: AppStates): Promise<void> {
  const progress = readChangeProgress(job.progress)
  const record = await openRecord(tools, { job, changeId: progress.changeId, states })
  const chain = openChain(tools, record, progress)
  const { persistence } = tools.clients
  if (job.attempts > limits.attempts) return await record.fail([brokenDown()])
  const wish = await readArtefact(persistence, 'wish', progress.wish)
  if (wish === undefined) return await record.fail([problem('wish-missing', 'The words of this wish are not stored any more.', 'Make the wish again.')])
  const current = await servingBlueprint(tools, record)

  const rejected = new Set<string>()
  let failedAt: string | undefined
  for (;;) {
    // Also when it was stopped: what was made is kept.
    const made = await make(tools, { chain, record, wish, current, rejected }).finally(chain.stored)
    if (!isStopped(made)) return await deliver(tools, { chain, record, wish, made })
    const { stopped, repairable } = made
    // The planner that has no better plan is not the step that failed.
    if (!repairable) return await record.fail(stopped, made.at ?? failedAt)
    failedAt = made.at
    if (chain.progress().round >= limits.repairs) return await record.fail(stopped, failedAt)
    await chain.repair(stopped)
  }
}

interface Making {
  chain: Chain
  record: ChangeRecord
  wish: Wish
  current: Blueprint | undefined
  /** Digests of Blueprints that were found wrong. */
  rejected: Set<string>
}

/** Intent to Run. A stop that another plan may help against is repairable. */
async function make (tools: Tools, { chain, record, wish, current, rejected }: Making) {
  const { allowDataLoss, repair, given = false } = chain.progress()
  const plan = await chain.plan(async () => await readIntent(tools, { wish, current, repair }), plan => {
    const blueprint = chooseBlueprint(plan.blueprint, { current, rejected })
    return isStopped(blueprint) ? { stopped: blueprint.stopped.length > 0 ? blueprint.stopped : repair } : plan
  })
  if (isStopped(plan)) return { ...plan, repairable: false, at: undefined }
  const { blueprint } = plan
  const chosen = given ? chooseBlueprint(blueprint, { current, rejected }) : blueprint
  if (isStopped(chosen)) return { ...chosen, repairable: false, at: undefined }
  rejected.add(blueprintDigest(blueprint))
  const code = await chain.step('code', async () => await writeCode(tools, blueprint))
  if (isStopped(code)) return { ...code, repairable: !given && isAboutThePlan(code), at: 'code' }
  const bundle = await chain.step('bundle', async () => await bundleCode(tools, { code, blueprint, previous: current, allowDataLoss }))
  if (isStopped(bundle)) return { ...bundle, repairable: !given && isAboutThePlan(bundle), at: 'bundle' }
  const run = await chain.step('run', async () => await checkBundle(tools, record.app(), bundle))
  if (isStopped(run)) return { ...run, repairable: !given && isAboutThePlan(run), at: 'run' }
  return { blueprint, bundle, run }
}

async function deliver (tools: Tools, { chain, record, wish, made }: { chain: Chain, record: ChangeRecord, wish: Wish, made: { blueprint: Blueprint, bundle: Bundle, run: Run } }): Promise<void> {
  const app = record.app()
  const started = performance.now()
  const deployed = await deployBundle(tools, app, { bundle: made.bundle })
  if (isStopped(deployed)) return await record.fail(deployed.stopped)
  const version: Version = {
    ...chain.digests(),
    appId: app.id,
    number: app.version + 1,
    snapshot: deployed.snapshot,
    restoredFrom: 0,
    madeAt: tools.now().toISOString(),
    title: titleOf(wish.text)
  }
  await record.finish({ version: version.number, name: made.blueprint.name }, {
    version,
    events: [chain.event('app', { version: version.number, name: made.blueprint.name, title: version.title, timings: deployed.run.timings }, started)]
  })
}

/** The Blueprint that the app's present data belongs to. */
export async function servingBlueprint ({ clients: { persistence } }: Tools, record: ChangeRecord): Promise<Blueprint | undefined> {
  const { id, version: number } = record.app()
  if (number === 0) return undefined
  const { version } = await persistence.getVersion({ appId: id, number })
  return await readArtefact(persistence, 'blueprint', version?.blueprint ?? '')
}

/** About what surrounds the plan. What is stored is its owner's alone: a planner, which may ask a model elsewhere, does not hear of it. */
const surroundings = new Set(['plugin-unreachable', 'step-timed-out', 'step-broke', 'data-would-be-lost', 'migration-works'])

function isAboutThePlan ({ stopped }: Stopped): boolean {
  return stopped.length > 0 && !stopped.some(finding => surroundings.has(finding.code))
}

export function brokenDown (): Finding {
  return problem('platform-stopped', 'The platform stopped again and again while it worked on this.', 'Try again. If it happens again, the log of the platform has the details.')
}

function titleOf (text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$|\p{Cs}$/u, '')}…`
}

