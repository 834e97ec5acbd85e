import type { Finding, Run } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'
import type { AppData } from './app-data.ts'
import type { AppRecord, AppStore } from './app-store.ts'
import { createBackOff } from './back-off.ts'
import type { Cell, Isolation } from './drivers/driver.ts'
import type { Pool } from './drivers/pool.ts'
import { diskNearlyFull, endFinding, type KillReason } from './ends.ts'
import { AppFailing, AppUnknown, StartFailed } from './errors.ts'
import { createExclusive, type Exclusive } from './exclusive.ts'
import type { LogBook } from './log-book.ts'
import type { Settings } from './options.ts'
import { unpackPayload, type Payload } from './payload.ts'
import type { RunFeed } from './run-feed.ts'
import { endCell, startApp, type Started, type StartResult } from './start.ts'
import { isBusy, watchCell, type Watchdog } from './watchdog.ts'

/** One app of this sandbox and its life: running, stopped in place, sleeping, crashed. */
export interface App {
  readonly record: AppRecord
  readonly log: LogBook
  /** One change of the app's life at a time. */
  readonly exclusive: Exclusive
  /** The socket of the running app; starts it, once for all who ask at the same time. */
  wake (): Promise<string>
  sleep (): Promise<void>
  /** Within `exclusive`: ends the process, data at home afterwards. */
  end (): Promise<void>
  /** Within `exclusive`: tries to start this payload. */
  start (payload: Payload): Promise<StartResult>
  /** Within `exclusive`: makes a started cell the one that serves. */
  serve (started: Started): void
  /** Lets `work` copy the data while nothing writes it. */
  withQuietData (work: (from: Cell | undefined) => void): void
  publish (state: string, more?: Init<Run>): void
}

export interface AppPlan {
  record: AppRecord
  log: LogBook
  store: AppStore
  data: AppData
  pool: Pool
  feed: RunFeed
  settings: Settings
  isolation: Isolation
}

const graceMs = 300

export function createApp (plan: AppPlan): App {
  const { record, log, store, data, pool, feed, settings } = plan
  const exclusive = createExclusive()
  const backOff = createBackOff()
  let cell: Cell | undefined
  let key = ''
  let paused = false
  let watchdog: Watchdog | undefined
  let starting: Promise<string> | undefined
  let timer: NodeJS.Timeout | undefined

  function publish (state: string, more: Init<Run> = {}): void {
    feed.publish({ appId: record.id, version: record.version, state, findings: record.findings, isolation: plan.isolation, at: new Date().toISOString(), ...more })
  }

  async function start (payload: Payload): Promise<StartResult> {
    clearTimeout(timer)
    publish('starting')
    return await startApp({
      pool, data, appId: record.id, payload, withinMs: settings.startWithinMs, diskMegabytes: settings.limits.diskMegabytes,
      onLog (stream, line) { log.write(stream, line) }
    })
  }

  function serve ({ cell: started, key: itsKey }: Started): void {
    cell = started
    key = itsKey
    watch()
    publish('running')
    void started.ended.then(end => {
      if (cell === started) void exclusive(async () => { if (cell === started) await crashed(started, endFinding(end, killReason)) })
    })
  }

  let killReason: KillReason | undefined
  function watch (): void {
    paused = false
    killReason = undefined
    const watched = cell
    if (watched === undefined) return
    watchdog?.stop()
    watchdog = watchCell({
      cell: watched,
      key,
      settings,
      kill (reason) { killReason = reason; watchdog?.stop(); watched.kill() },
      nearlyFull,
      idle: { soon: () => { publish('stopped') }, not: () => { publish('running') }, now: pause }
    })
  }

  function nearlyFull (): void {
    record.findings = [diskNearlyFull]
    store.save(record)
    log.write('sandbox', diskNearlyFull.message)
    publish('running')
  }

  function pause (): void {
    if (cell === undefined) return
    watchdog?.stop()
    cell.pause()
    paused = true
    clearTimeout(timer)
    timer = setTimeout(() => { void exclusive(async () => { if (paused) await sleepNow() }) }, settings.sleepAfterMs).unref()
  }

  async function crashed (ended: Cell, finding: Finding): Promise<void> {
    cell = undefined
    watchdog?.stop()
    await endCell(ended, data, record.id)
    const wait = backOff.ended()
    record.findings = [finding]
    store.save(record)
    log.write('sandbox', finding.message)
    publish('crashed')
    clearTimeout(timer)
    if (!backOff.givenUp()) timer = setTimeout(() => { wake().catch(() => { /* it is told by its state */ }) }, wait).unref()
  }

  async function end (): Promise<void> {
    clearTimeout(timer)
    watchdog?.stop()
    const ending = cell
    cell = undefined
    if (ending === undefined) return
    if (!paused && await isBusy(ending.socket, key, graceMs)) {
      ending.finish()
      await within(graceMs, ending.ended)
    }
    await endCell(ending, data, record.id)
    log.flush()
  }

  async function sleepNow (): Promise<void> {
    await end()
    publish('sleeping')
  }

  async function startServing (): Promise<string> {
    if (cell !== undefined) return cell.socket
    if (record.version === 0) throw new AppUnknown(record.id)
    const left = backOff.left()
    if (left > 1000) throw new AppFailing(record.findings[0]?.message ?? '', Math.ceil(left / 1000))
    if (left > 0) await new Promise(resolve => setTimeout(resolve, left))
    const result = await start(unpackPayload(store.readPayload(record.id, record.payload)))
    if ('problem' in result) {
      backOff.ended()
      record.findings = [result.problem]
      publish('crashed')
      throw new StartFailed(result.problem.message)
    }
    if (record.findings.length > 0) {
      record.findings = []
      store.save(record)
    }
    serve(result.started)
    return result.started.cell.socket
  }

  async function wake (): Promise<string> {
    if (cell !== undefined && starting === undefined) {
      if (paused) {
        clearTimeout(timer)
        cell.resume()
        watch()
        publish('running')
      }
      watchdog?.touch()
      return cell.socket
    }
    starting ??= exclusive(startServing).finally(() => { starting = undefined })
    return await starting
  }

  return {
    record, log, exclusive, wake, end, start, serve, publish,
    sleep: async () => { await exclusive(sleepNow) },
    withQuietData (work) {
      if (cell === undefined || paused) return work(cell)
      cell.pause()
      try {
        work(cell)
      } finally {
        cell.resume()
      }
    }
  }
}

async function within (milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise(resolve => { timer = setTimeout(resolve, milliseconds) })])
  clearTimeout(timer)
}
