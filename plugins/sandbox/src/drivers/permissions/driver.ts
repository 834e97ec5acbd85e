import { spawn } from 'node:child_process'
import { accessSync, lstatSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CellDirectories } from '../cell-directories.ts'
import { denoArguments, denoEnvironment, findDeno, heapMegabytes } from '../deno.ts'
import type { Cell, CellLimits, Driver } from '../driver.ts'
import { askRunner, attachRunner, processorMilliseconds, residentMegabytes, unlinkedBytes, waitUntilStopped } from '../runner-process.ts'
import { limitArguments } from '../jail/limits.ts'
import { removeTree } from '../../remove-tree.ts'

export interface PermissionsOptions {
  deno: string
  limits: CellLimits
  directories: CellDirectories
  nextNumber: () => number
  /** Why there is no jail. */
  why: string
}

const readyWithinMs = 15000

/** Cells are plain Deno processes held by Deno's permissions alone: one layer, in the process of the app itself. */
export async function createPermissionsDriver (options: PermissionsOptions): Promise<Driver> {
  const deno = findDeno(options.deno)
  const runner = fileURLToPath(new URL('../../../runner', import.meta.url))
  const cache = mkdtempSync(join(tmpdir(), 'dream-deno-'))
  const helpers = process.platform === 'linux' && isThere('/usr/bin/prlimit') && isThere('/usr/bin/setpriv')
  return {
    name: 'permissions',
    isolation: 'permissions',
    notes: [
      `Apps are held by Deno's permissions only, because ${options.why}`,
      'That stops files, network and processes of honest mistakes; it is no wall against a hostile app. Do not use it in production.'
    ],
    open: async () => await openCell({ options, deno, runner, cache, helpers }),
    async warm (cell) {
      for (let round = 0; round < 3; round++) await askRunner(cell.socket, 'warm', 5000)
    },
    async close () { removeTree(cache) }
  }
}

async function openCell ({ options, deno, runner, cache, helpers }: { options: PermissionsOptions, deno: string, runner: string, cache: string, helpers: boolean }): Promise<Cell> {
  const number = options.nextNumber()
  const paths = options.directories.make(number, undefined)
  const data = join(paths.slot, 'app')
  const program = denoArguments({ read: [runner], write: [join(data, 'app.db')], socket: paths.socket, heapMegabytes: heapMegabytes(options.limits.memoryMegabytes) }, [join(runner, 'main.js'), paths.socket, data])
  const [command, ...rest] = helpers
    ? ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--no-new-privs', '/usr/bin/prlimit', ...limitArguments(options.limits, false), '--', deno, ...program]
    : [deno, ...program]
  if (command === undefined) throw new Error('there is no command')
  const child = spawn(command, rest, { env: denoEnvironment({ cache, home: data }), cwd: paths.slot, detached: true, stdio: 'pipe' })
  const attached = attachRunner(child, readyWithinMs)
  let flooded = false
  void attached.flooded.then(() => { flooded = true; child.kill('SIGKILL') })
  const ended = attached.exited.then(code => ({ code, outOfMemory: false, flooded }))
  ended.catch(() => { /* told by ready */ })
  try {
    await attached.ready
    if (!lstatSync(paths.socket).isSocket()) throw new Error('what answers is not a socket')
  } catch (error) {
    child.kill('SIGKILL')
    await ended.catch(() => undefined)
    options.directories.remove(number)
    throw error
  }
  return {
    number,
    directory: paths.slot,
    socket: paths.socket,
    uid: undefined,
    listen: attached.listen,
    go: attached.go,
    pause: () => { child.kill('SIGSTOP'); waitUntilStopped(child.pid ?? 0) },
    resume: () => { child.kill('SIGCONT') },
    finish: attached.finish,
    kill: () => { child.kill('SIGKILL') },
    processorMilliseconds: () => processorMilliseconds(child.pid ?? 0),
    residentMegabytes: () => residentMegabytes(child.pid ?? 0),
    unlinkedBytes: () => unlinkedBytes(child.pid ?? 0),
    ended,
    release: () => { options.directories.remove(number) }
  }
}

function isThere (path: string): boolean {
  try {
    accessSync(path)
    return true
  } catch {
    return false
  }
}
