import type { CheckRequest, Finding, Run } from '@dream/contracts/messages'
import type { AppData } from './app-data.ts'
import type { Cell, Isolation } from './drivers/driver.ts'
import type { Pool } from './drivers/pool.ts'
import { watchDisk } from './disk-watch.ts'
import { endFinding, type KillReason } from './ends.ts'
import { CellFailed } from './errors.ts'
import { handed, payloadOf } from './payload.ts'
import { createCheckResults } from './check-results.ts'
import { listenTo } from './runner-messages.ts'

export interface CheckPlan {
  pool: Pool
  data: AppData
  isolation: Isolation
  withinMs: number
  diskMegabytes: number
  /** Lets `work` see the app's data while nothing writes it, wherever that data is. */
  withQuietData: (work: (from: Cell | undefined) => void) => void
}

const phases: Record<string, [code: string, message: string]> = {
  load: ['app-loads', 'The app cannot be loaded'],
  seed: ['samples-fit', 'The sample records could not be put in'],
  migration: ['migration-works', 'What is stored does not fit this change']
}

const mostLines = 50

/** Runs every check of the bundle in one cell that nothing else uses. */
export async function checkBundle (request: CheckRequest, plan: CheckPlan): Promise<Run> {
  const clock = performance.now()
  const payload = payloadOf(request.bundle, { mode: 'check', now: request.now, diskMegabytes: plan.diskMegabytes, withData: false })
  const cell = await plan.pool.take().catch((error: unknown) => { throw new CellFailed(error instanceof Error ? error.message : String(error)) })
  const results = createCheckResults()
  const findings: Finding[] = []
  let reason: KillReason | undefined
  const said: string[] = []
  const disk = watchDisk(cell, plan.diskMegabytes, { full () { reason = 'disk-full'; cell.kill() } })
  try {
    plan.withQuietData(from => {
      const wanted = request.withData && request.bundle !== null && request.bundle.migration !== null
      const has = wanted && (from !== undefined || plan.data.exists(request.appId))
      payload.header['withData'] = has
      plan.data.scratch(cell, has ? { id: request.appId, ...(from === undefined ? {} : { from }) } : undefined)
    })
    const { mark, bytes } = handed(payload)
    const timer = setTimeout(() => { reason = 'too-slow'; cell.kill() }, plan.withinMs)
    let tellDone = () => {}
    const done = new Promise<undefined>(resolve => { tellDone = () => { resolve(undefined) } })
    listenTo(cell, mark, {
      message (message) {
        if (!results.take(message)) {
          cell.kill()
          tellDone()
        } else if (message.kind === 'failed') {
          const [code, text] = phases[message.phase] ?? ['checks-run', 'The checks could not be run']
          findings.push({ code, severity: 'error', where: 'app', message: `${text}: ${message.message}`, suggestion: '' })
          tellDone()
        } else if (message.kind === 'done') {
          tellDone()
        }
      },
      log (_stream, line) { if (said.length < mostLines) said.push(line) }
    })
    cell.go(bytes)
    const end = await Promise.race([done, cell.ended])
    clearTimeout(timer)
    if (end !== undefined) findings.push(endFinding(end, reason))
    if (findings.length === 0 && !results.whole()) findings.push({ code: 'checks-run', severity: 'error', where: 'app', message: 'The checks did not all run, or what was told of them does not fit.', suggestion: 'Treat this version as hostile until someone has read its code.' })
  } finally {
    disk.stop()
    cell.kill()
    void cell.ended.then(() => { cell.release() })
  }
  const { checks } = results
  for (const check of checks) {
    if (!check.passed) findings.push({ code: 'check-fails', severity: 'error', where: check.element, message: `It does not hold that ${check.name}: ${check.message}`, suggestion: '' })
  }
  return {
    appId: request.appId,
    version: request.version,
    state: findings.some(finding => finding.severity === 'error') ? 'failed' : 'passed',
    checks,
    findings,
    isolation: plan.isolation,
    at: new Date().toISOString(),
    timings: [{ phase: 'checks', milliseconds: performance.now() - clock }]
  }
}
