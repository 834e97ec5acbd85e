import type { ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { request } from 'node:http'
import { readLines, type LineBudget } from './lines.ts'
import type { CellListener } from './driver.ts'

export interface RunnerProcess {
  /** Settles when the runner has opened its socket and said so. */
  ready: Promise<void>
  /** The exit code as a shell would say it. */
  exited: Promise<number>
  /** Settles when it prints more than is read; it must be ended then. */
  flooded: Promise<void>
  listen (listener: CellListener): void
  go (payload: Buffer[]): void
  finish (): void
}

const mostHeldLines = 100
const mostPrinted = { bytes: 16 * 1024 * 1024, windowMs: 10_000 }

/** The line protocol with Dream's runner, whichever driver has started it. */
export function attachRunner (child: ChildProcess, readyWithinMs: number): RunnerProcess {
  const { stdin, stdout, stderr } = child
  if (stdin === null || stdout === null || stderr === null) throw new Error('a runner needs all three streams')
  stdin.on('error', () => { /* the runner is gone; `exited` tells */ })
  let listener: CellListener | undefined
  const held: ['out' | 'err', string][] = []
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => { resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])) })
  })
  let tellFlooded = () => {}
  const flooded = new Promise<void>(resolve => { tellFlooded = resolve })
  const budget: LineBudget = { ...mostPrinted, flooded: tellFlooded }
  let isReady = false
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Error(`the runner was not ready within ${readyWithinMs} ms`)) }, readyWithinMs)
    const give: CellListener = (stream, line) => {
      if (!isReady && stream === 'out' && line === 'ready') {
        isReady = true
        clearTimeout(timer)
        resolve()
      } else if (listener !== undefined) {
        listener(stream, line)
      } else if (held.length < mostHeldLines) {
        held.push([stream, line])
      }
    }
    readLines(stdout, line => { give('out', line) }, budget)
    readLines(stderr, line => { give('err', line) }, budget)
    exited.then(
      code => { clearTimeout(timer); reject(new Error(`it ended with ${code} before it was ready: ${held.map(([, line]) => line).join(' ')}`)) },
      (error: unknown) => { clearTimeout(timer); reject(error instanceof Error ? error : new Error(String(error))) }
    )
  })
  ready.catch(() => { /* whoever waits is told; nobody may wait any more */ })
  return {
    ready,
    exited,
    flooded,
    listen (given) {
      listener = given
      for (const [stream, line] of held.splice(0)) given(stream, line)
    },
    go (payload) { for (const part of payload) stdin.write(part) },
    finish () { stdin.end() }
  }
}

/** Milliseconds of processor time that process `pid` has used, all threads together. */
export function processorMilliseconds (pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}

/** Megabytes of memory that process `pid` holds; 0 where that cannot be seen. */
export function residentMegabytes (pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096 / 1024 / 1024
  } catch {
    return 0
  }
}

/**
 * Bytes on the disk of files that process `pid` holds open after their last name was removed, as SQLite's temporary
 * files are; 0 where that cannot be seen.
 */
export function unlinkedBytes (pid: number): number {
  const sizes = new Map<string, number>()
  for (const descriptor of entriesOf(`/proc/${pid}/fd`)) {
    try {
      const stat = statSync(`/proc/${pid}/fd/${descriptor}`)
      if (stat.isFile() && stat.nlink === 0) sizes.set(`${stat.dev} ${stat.ino}`, stat.blocks * 512)
    } catch {
      // It was closed since it was listed.
    }
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}

function entriesOf (directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

/** A stop signal takes effect a moment after it was sent. */
export function waitUntilStopped (pid: number): void {
  for (let look = 0; look < 200; look++) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
      if (/^ [TtZX]/.test(stat.slice(stat.lastIndexOf(')') + 1))) return
    } catch {
      return
    }
  }
}

/** Asks the runner's own path, which with the key of this start never reaches the app. Rejects after `withinMs`. */
export async function askRunner (socket: string, path: string, withinMs: number, key = ''): Promise<string> {
  return await new Promise((resolve, reject) => {
    const call = request({ socketPath: socket, path: `/.dream/${path}`, headers: { host: 'dream', connection: 'close', 'x-dream-key': key } }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => { if (text.length < 4096) text += part })
      response.on('end', () => { clearTimeout(timer); resolve(text) })
      response.on('error', reject)
    })
    const timer = setTimeout(() => { call.destroy(new Error(`no answer within ${withinMs} ms`)) }, withinMs)
    call.on('error', error => { clearTimeout(timer); reject(error) })
    call.end()
  })
}
