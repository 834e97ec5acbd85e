import type { App, CommitRequest, Finding, Job } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'
import type { AppStates } from '../app-states.ts'
import { commitApp, event, readApp } from '../store.ts'
import { errorsOf } from './findings.ts'
import { type ChangeProgress, type RestoreProgress, progressBytes } from './progress.ts'
import type { Tools } from './tools.ts'

/** Writes what a job reaches, whole or not at all: app row, artefacts, events and the job itself. */
export interface ChangeRecord {
  /** The app as last written or read. */
  app (): App
  /** Something was made; `step` is what is made next. */
  advance (step: string, parts: Parts): Promise<void>
  /** The change ends without a new version, at `step` or where it was. What serves stays. */
  fail (findings: Finding[], step?: string): Promise<void>
  /** The change ends with a new version. */
  finish (app: Partial<App>, parts: Parts & Pick<Init<CommitRequest>, 'version'>): Promise<void>
}

interface Parts {
  progress?: ChangeProgress | RestoreProgress
  artefacts?: Init<CommitRequest>['artefacts']
  events?: Init<CommitRequest>['events']
}

const stateOfStep: Record<string, string> = {
  wish: 'planning', intent: 'planning', blueprint: 'planning', code: 'generating', bundle: 'generating', run: 'checking', app: 'checking'
}

export async function openRecord ({ clients, now }: Tools, { job, changeId, states }: { job: Job, changeId: string, states: AppStates }): Promise<ChangeRecord> {
  const { persistence } = clients
  let app = await readApp(persistence, job.appId)
  let fresh = true

  async function write (change: (app: App) => App, parts: Init<CommitRequest>): Promise<void> {
    app = await commitApp(persistence, async () => {
      if (!fresh) app = await readApp(persistence, job.appId)
      fresh = false
      return app
    }, before => {
      const next = { ...change(before), updatedAt: now().toISOString() }
      const events = [...(parts.events ?? [])]
      if (next.state !== before.state || next.change?.state !== before.change?.state || next.change?.step !== before.change?.step) {
        events.push(event(job.appId, 'state', stateData(next)))
      }
      return { ...parts, app: next, events }
    })
    fresh = true
  }

  /** The newest change is the one to show; an older one that is still at work leaves it alone. */
  function changed (before: App, change: { step?: string, state: string, findings: Finding[] }): Pick<App, 'change'> {
    if (before.change?.wishId !== changeId) return { change: before.change }
    return { change: { ...before.change, ...change } }
  }

  function stateData (next: App): object {
    const { name, version, change } = next
    const concerned = change?.wishId === changeId ? { wish: changeId, findings: change.findings } : {}
    return { ...concerned, state: states.stateOf(next), name, version, change: change === null ? null : { wish: change.wishId, step: change.step, state: change.state, findings: change.findings } }
  }

  return {
    app: () => app,
    async advance (step, { progress, ...parts }) {
      await write(before => ({
        ...before,
        ...changed(before, { step, state: 'working', findings: [] }),
        state: before.version === 0 ? stateOfStep[step] ?? before.state : before.state
      }), { ...parts, putJobs: progress === undefined ? [] : [{ ...job, progress: progressBytes(progress) }] })
    },
    async fail (findings, step) {
      await write(before => ({
        ...before,
        ...changed(before, { ...(step !== undefined && { step }), state: 'failed', findings }),
        ...(before.version === 0 ? { state: 'failed', findings: errorsOf(findings) } : {})
      }), { finishedJobs: [job.id] })
    },
    async finish (next, parts) {
      states.set(job.appId, 'running')
      await write(before => ({
        ...before,
        ...next,
        ...changed(before, { step: 'app', state: 'done', findings: [] }),
        state: 'running',
        findings: []
      }), { ...parts, finishedJobs: [job.id] })
    }
  }
}
