import type { FastifyBaseLogger } from 'fastify'
import { isFailure } from '@dream/contracts/errors'
import type { Job } from '@dream/contracts/messages'
import type { Client } from '@dream/contracts/plugin'
import { limits } from '../config.ts'
import { pause } from '../pause.ts'

export interface Workers {
  start (): Promise<void>
  /** A job was stored: somebody idle takes it at once. */
  wake (): void
  /** Ends what is done for an app. */
  cancel (appId: string): void
  /** Ends all work; what was begun goes on after the next start. */
  stop (): Promise<void>
}

export interface WorkersOptions {
  persistence: Client<'Persistence'>
  work: (job: Job, signal: AbortSignal) => Promise<void>
  log: FastifyBaseLogger
  /** The same after a restart, and of one platform only: whoever has it takes up the jobs that were leased to it. */
  name: string
}

const pollMs = 3000

/**
 * Takes jobs and works on a few at once, but on one of an app at a time. Each worker has at most one job, so one that
 * asks again has either finished or was restarted, and gets what it had before.
 */
export function createWorkers ({ persistence, work, log, name }: WorkersOptions): Workers {
  const stopping = new AbortController()
  const turns = new Map<string, Promise<void>>()
  const running = new Map<string, Set<AbortController>>()
  const idle: (() => void)[] = []
  const loops: Promise<void>[] = []
  let pending = false
  let poll: NodeJS.Timeout | undefined

  function wake (): void {
    const next = idle.shift()
    if (next === undefined) pending = true
    else next()
  }

  async function rest (): Promise<void> {
    if (pending || stopping.signal.aborted) {
      pending = false
      return
    }
    await new Promise<void>(resolve => { idle.push(resolve) })
  }

  async function take (worker: string): Promise<Job | null> {
    const { job } = await persistence.takeJob({ worker, leaseMs: limits.leaseMs })
    return job
  }

  /** Queues behind the app's other jobs; begins in the order of the calls. */
  async function inTurn (job: Job): Promise<void> {
    const before = turns.get(job.appId) ?? Promise.resolve()
    const mine = before.then(async () => { await carry(job) })
    turns.set(job.appId, mine)
    await mine
    if (turns.get(job.appId) === mine) turns.delete(job.appId)
  }

  async function carry (job: Job): Promise<void> {
    const controller = new AbortController()
    const ofApp = running.get(job.appId) ?? new Set()
    running.set(job.appId, ofApp.add(controller))
    try {
      stopping.signal.throwIfAborted()
      await work(job, AbortSignal.any([controller.signal, stopping.signal]))
    } catch (error) {
      if (stopping.signal.aborted) return
      if (controller.signal.aborted || isGone(error)) {
        log.info({ app: job.appId, job: job.id }, 'a change was cancelled')
        await persistence.commit({ finishedJobs: [job.id] }).catch((cause: unknown) => { log.error({ err: cause }, 'a cancelled job could not be ended') })
        return
      }
      log.error({ err: error, app: job.appId, job: job.id }, 'a change was interrupted and is taken up again')
      await pause(1000, stopping.signal)
    } finally {
      ofApp.delete(controller)
      if (ofApp.size === 0) running.delete(job.appId)
    }
  }

  async function loop (worker: string, first: Job | null): Promise<void> {
    let job = first
    while (!stopping.signal.aborted) {
      if (job === null) await rest()
      else await inTurn(job)
      if (stopping.signal.aborted) return
      try {
        job = await take(worker)
        if (job !== null) wake()
      } catch (error) {
        log.error({ err: error }, 'no job can be taken')
        job = null
        await pause(1000, stopping.signal)
      }
    }
  }

  return {
    async start () {
      const names = Array.from({ length: limits.workers }, (_, index) => `${name}/${index + 1}`)
      const first: { worker: string, job: Job | null }[] = []
      for (const worker of names) first.push({ worker, job: await take(worker) })
      // Job ids sort by time: what was begun before a restart goes on in its order.
      first.sort((a, b) => (a.job?.id ?? '~') < (b.job?.id ?? '~') ? -1 : 1)
      for (const { worker, job } of first) loops.push(loop(worker, job))
      poll = setInterval(wake, pollMs)
      poll.unref()
    },
    wake,
    cancel (appId) {
      for (const controller of running.get(appId) ?? []) controller.abort()
    },
    async stop () {
      clearInterval(poll)
      stopping.abort()
      for (const resume of idle.splice(0)) resume()
      await Promise.all(loops)
    }
  }
}

function isGone (error: unknown): boolean {
  return isFailure(error) && ['DRM_APP_UNKNOWN', 'DRM_APP_IN_BIN', 'DRM_PERSISTENCE_APP_PURGED'].includes(error.code)
}
