import type { Finding } from '@dream/contracts/messages'
import type { AppData } from './app-data.ts'
import type { Cell } from './drivers/driver.ts'
import type { Pool } from './drivers/pool.ts'
import { watchDisk } from './disk-watch.ts'
import { endFinding, type KillReason } from './ends.ts'
import { CellFailed } from './errors.ts'
import { handed, type Payload } from './payload.ts'
import { listenTo, type RunnerMessage } from './runner-messages.ts'

export interface Started { cell: Cell, key: string, migrateMs: number, startMs: number }
export type StartResult = { started: Started } | { problem: Finding }

export interface StartPlan {
  pool: Pool
  data: AppData
  appId: string
  payload: Payload
  withinMs: number
  diskMegabytes: number
  onLog: (stream: 'out' | 'err', line: string) => void
}

const words: Record<string, [code: string, message: string]> = {
  load: ['app-loads', 'The app cannot be loaded'],
  data: ['migration-works', 'The data could not be brought along'],
  seed: ['samples-fit', 'The sample records could not be put in']
}

/** Opens a cell, puts the data in and starts the app. A start that fails leaves the data where it was at home. */
export async function startApp ({ pool, data, appId, payload, withinMs, diskMegabytes, onLog }: StartPlan): Promise<StartResult> {
  const clock = performance.now()
  const cell = await pool.take().catch((error: unknown) => { throw new CellFailed(error instanceof Error ? error.message : String(error)) })
  const { mark, key, bytes } = handed(payload)
  let reason: KillReason | undefined
  const disk = watchDisk(cell, diskMegabytes, { full () { reason = 'disk-full'; cell.kill() } })
  try {
    data.moveIn(appId, cell)
    const answer = await new Promise<RunnerMessage | Finding>(resolve => {
      const timer = setTimeout(() => { reason = 'too-slow'; cell.kill() }, withinMs)
      listenTo(cell, mark, {
        message: message => {
          if (message.kind === 'started' || message.kind === 'failed') { clearTimeout(timer); resolve(message) }
        },
        log: (stream, line) => { onLog(stream, line) }
      })
      void cell.ended.then(end => { clearTimeout(timer); resolve(endFinding(end, reason)) })
      cell.go(bytes)
    })
    if ('kind' in answer && answer.kind === 'started') {
      return { started: { cell, key, migrateMs: answer.migrate, startMs: performance.now() - clock } }
    }
    await endCell(cell, data, appId)
    return { problem: 'kind' in answer ? failure(answer) : answer }
  } catch (error) {
    await endCell(cell, data, appId)
    throw error
  } finally {
    disk.stop()
  }
}

/** Ends the process for certain, takes the data home and gives the cell's directories back. */
export async function endCell (cell: Cell, data: AppData, appId: string): Promise<void> {
  cell.kill()
  await cell.ended
  data.moveOut(appId, cell)
  cell.release()
}

function failure ({ phase, message }: RunnerMessage): Finding {
  const [code, text] = words[phase] ?? ['app-starts', 'The app does not start']
  return { code, severity: 'error', where: 'app', message: `${text}: ${message}`, suggestion: 'The version before serves on. Change the wish, or try again.' }
}
