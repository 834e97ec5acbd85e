import type { Job } from '@dream/contracts/messages'
import { take } from './counters.ts'
import { RequestInvalid } from './errors.ts'
import type { Database } from './tables.ts'

/**
 * Adds a job, or replaces the one with its id. A replaced job keeps its lease, which begins anew: whoever works on it
 * has just reported progress. One that is put off to a later time loses it. Attempts are counted here alone.
 */
export async function putJob (db: Database, job: Job, now: Date): Promise<void> {
  if (job.id === '') throw new RequestInvalid('a job has no id')
  const due = dueTime(job, now)
  const row = { app_id: job.appId, kind: job.kind, progress: job.progress, due_at: due.toISOString() }
  const present = await db.selectFrom('jobs').select(['worker', 'leased_until', 'lease_ms']).where('id', '=', job.id).executeTakeFirst()
  if (present === undefined) {
    const position = await take(db, 'jobs', 1)
    await db.insertInto('jobs').values({ id: job.id, position, ...row, attempts: 0, worker: '', leased_until: '', lease_ms: 0 }).execute()
    return
  }
  const lease = due > now
    ? { worker: '', leased_until: '' }
    : { worker: present.worker, leased_until: present.leased_until === '' ? '' : later(now, present.lease_ms) }
  await db.updateTable('jobs').set({ ...row, ...lease }).where('id', '=', job.id).execute()
}

export async function finishJobs (db: Database, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('jobs').where('id', 'in', ids).execute()
}

/** Leases the job that has been due longest and is free or was this worker's before. */
export async function takeJob (db: Database, { worker, leaseMs, now }: { worker: string, leaseMs: number, now: Date }): Promise<Job | null> {
  if (worker === '') throw new RequestInvalid('the worker has no name')
  if (leaseMs === 0) throw new RequestInvalid('the lease lasts no time')
  const moment = now.toISOString()
  const row = await db.updateTable('jobs')
    .set(job => ({ worker, leased_until: later(now, leaseMs), lease_ms: leaseMs, attempts: job('attempts', '+', 1) }))
    .where('id', '=', oldest => oldest.selectFrom('jobs as due').select('due.id')
      .where('due.due_at', '<=', moment)
      .where(free => free.or([free('due.leased_until', '<=', moment), free('due.worker', '=', worker)]))
      .orderBy('due.due_at').orderBy('due.position').limit(1))
    // Said again for databases with several writers: the row may have been taken since the inner query saw it.
    .where(free => free.or([free('leased_until', '<=', moment), free('worker', '=', worker)]))
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return null
  return { id: row.id, appId: row.app_id, kind: row.kind, progress: row.progress, attempts: row.attempts, dueAt: row.due_at }
}

function dueTime (job: Job, now: Date): Date {
  const due = job.dueAt === '' ? now : new Date(job.dueAt)
  if (Number.isNaN(due.getTime())) throw new RequestInvalid(`job ${job.id} is due at "${job.dueAt}", which is no RFC 3339 time`)
  return due
}

function later (now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString()
}
