import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CellDirectories } from '../cell-directories.ts'
import { findDeno } from '../deno.ts'
import type { CellLimits, Driver } from '../driver.ts'
import { askRunner } from '../runner-process.ts'
import { findCgroups } from './cgroups.ts'
import { codeCacheDirectory, fillCodeCache } from './code-cache.ts'
import { openJail, type JailPlan } from './open-jail.ts'
import { findReach } from './reach.ts'
import { cellMounts, libraries } from './root.ts'
import { compileSeccomp, seccompBytes } from './seccomp-compile.ts'

export interface JailOptions {
  deno: string
  bubblewrap: string
  limits: CellLimits
  directories: CellDirectories
  dataDirectory: string
  /** Where the code cache is kept. */
  cacheDirectory: string
  /** Tells the control groups of one sandbox from another's. */
  groupPrefix: string
  nextNumber: () => number
}

/** Cells are bubblewrap jails. Throws, with what is missing, where this machine cannot make one. */
export async function createJailDriver (options: JailOptions): Promise<Driver> {
  if (process.platform !== 'linux' || (process.arch !== 'x64' && process.arch !== 'arm64')) throw new Error(`there are no jails on ${process.platform} ${process.arch}`)
  const deno = findDeno(options.deno)
  const runner = fileURLToPath(new URL('../../../runner', import.meta.url))
  const asRoot = process.getuid?.() === 0
  const groups = findCgroups(options.groupPrefix)
  groups.sweep()
  const loader = libraries(deno)
  const filter = seccompBytes(compileSeccomp(process.arch))
  const cache = codeCacheDirectory(options.cacheDirectory, deno, runner)
  const empty = join(options.cacheDirectory, 'empty')
  mkdirSync(empty, { recursive: true, mode: 0o755 })
  // Every app's user goes through it to its own slot; what is private lies in directories that are closed.
  if (asRoot) chmodSync(options.dataDirectory, 0o711)
  const reach = findReach(asRoot ? [deno, runner, options.dataDirectory] : [])
  const plan = (fillsCache: boolean): JailPlan => ({
    bubblewrap: options.bubblewrap,
    filter,
    limits: options.limits,
    groups,
    number: options.nextNumber(),
    asRoot,
    reach,
    directories: options.directories,
    mounts: paths => [...loader, ...cellMounts({ deno, runner, cache: fillsCache || cache.filled ? cache.directory : empty, fillsCache, ...paths })]
  })
  const warm = async (cell: { socket: string }) => {
    for (let round = 0; round < 3; round++) await askRunner(cell.socket, 'warm', 5000)
  }
  const probe = await openJail(plan(false))
  probe.kill()
  await probe.ended
  probe.release()
  const gone = new AbortController()
  const filling = cache.filled ? undefined : fillCodeCache(cache, async () => await openJail(plan(true)), warm, gone.signal)
  return {
    name: 'jail',
    isolation: 'jail',
    notes: notes(groups.controllers, asRoot),
    open: async () => await openJail(plan(false)),
    warm,
    async close () {
      gone.abort()
      await filling
      groups.sweep()
    }
  }
}

function notes (controllers: string[], asRoot: boolean): string[] {
  const missing = ['memory', 'pids', 'cpu'].filter(controller => !controllers.includes(controller))
  return [
    'A jail was started and looked at from outside: namespaces, mounts, capabilities, system call filter and limits are as meant.',
    ...(missing.length > 0 ? [`There are no writable cgroups for ${missing.join(', ')}: resource limits and a watchdog stand in. Run as root, or let systemd delegate a cgroup.`] : []),
    ...(asRoot ? [] : ['Every app has the uid of this process. As root, each app would have a uid of its own.'])
  ]
}
