import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { errorIn } from './error-lines.ts'
import type { Program } from './processes.ts'

export interface Supervisor {
  start (program: Program): void
  /** Ends the process and starts it anew. */
  restart (program: Program): Promise<void>
  /** Ends every process; those that do not end in six seconds are killed. */
  end (): Promise<void>
}

export interface SupervisorOptions {
  root: string
  logDirectory: string
  /** Called when a process ends that nobody has ended. */
  died (program: Program, how: string): void
}

const grace = 6000
const largestLog = 10_000_000

/** Starts processes with their output in log files, errors also shown, and ends all of them. */
export function createSupervisor ({ root, logDirectory, died }: SupervisorOptions): Supervisor {
  const children = new Map<string, ChildProcess>()
  let ended = false
  mkdirSync(logDirectory, { recursive: true })

  function start (program: Program): void {
    if (ended) return
    const env = { ...process.env, ...program.env }
    const child = spawn(process.execPath, program.argv, { cwd: root, env, stdio: ['pipe', 'pipe', 'pipe', 'ipc'] })
    children.set(program.name, child)
    keepLog(child, program.name)
    child.on('error', error => { died(program, error.message) })
    child.on('exit', (code, signal) => {
      if (children.get(program.name) !== child) return
      children.delete(program.name)
      died(program, signal === null ? `exit code ${code}` : `signal ${signal}`)
    })
  }

  async function stop (name: string): Promise<void> {
    const child = children.get(name)
    if (child === undefined) return
    children.delete(name)
    await new Promise<void>(resolve => {
      const timer = setTimeout(() => { child.kill('SIGKILL') }, grace)
      child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      child.kill('SIGTERM')
    })
  }

  function keepLog (child: ChildProcess, name: string): void {
    const path = join(logDirectory, `${name}.log`)
    if (existsSync(path) && statSync(path).size > largestLog) renameSync(path, `${path}.1`)
    const log = createWriteStream(path, { flags: 'a' })
    for (const [stream, plain] of [[child.stdout, false], [child.stderr, true]] as const) {
      if (stream === null) continue
      createInterface({ input: stream }).on('line', line => {
        log.write(`${line}\n`)
        const error = errorIn(line, plain)
        if (error !== undefined) console.error(`${name}: ${error}`)
      })
    }
    child.once('close', () => { log.end() })
  }

  return {
    start,
    async restart (program) {
      await stop(program.name)
      start(program)
    },
    async end () {
      ended = true
      await Promise.all([...children.keys()].map(stop))
    }
  }
}
