import { existsSync, mkdirSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CellLimits } from '../driver.ts'
import { handedOn, unifiedBase } from './unified.ts'

/** The control groups of one cell. */
export interface CellGroup {
  /** Path by controller as /proc/<pid>/cgroup says it. */
  paths: Map<string, string>
  /** Moves a process in; a kernel may take some milliseconds for it. */
  add (pid: number): Promise<void>
  /** How often the kernel has killed for want of memory. */
  outOfMemory (): boolean
  remove (): void
}

export interface Cgroups {
  /** Of memory, pids and cpu: those that can be written. */
  controllers: string[]
  make (number: number, limits: CellLimits): CellGroup
  /** Removes what a process before has left. */
  sweep (): void
}

interface Place { controller: string, directory: string, path: string, unified: boolean }

const wanted = ['memory', 'pids', 'cpu']

export interface CgroupSurroundings {
  /** Where control groups are mounted. */
  root: string
  /** The file that says which groups this process is in. */
  own: string
  pid: number
}

const machine: CgroupSurroundings = { root: '/sys/fs/cgroup', own: '/proc/self/cgroup', pid: process.pid }

/** Groups below the supervisor's own; `prefix` tells the sandboxes of one machine apart. */
export function findCgroups (prefix: string, surroundings = machine): Cgroups {
  const places = wanted.flatMap(controller => placeOf(controller, prefix, surroundings))
  const directories = [...new Set(places.map(place => place.directory))]
  return {
    controllers: places.map(place => place.controller),
    make (number, limits) {
      const name = `${prefix}-${number}`
      for (const directory of directories) mkdirSync(join(directory, name), { recursive: true })
      for (const place of places) setLimit(place, join(place.directory, name), limits)
      return {
        paths: new Map(places.map(place => [place.controller, join(place.path, name)])),
        async add (pid) {
          await Promise.all(directories.map(async directory => { await writeFile(join(directory, name, 'cgroup.procs'), String(pid)) }))
        },
        outOfMemory () {
          const memory = places.find(place => place.controller === 'memory')
          if (memory === undefined) return false
          const file = join(memory.directory, name, memory.unified ? 'memory.events' : 'memory.oom_control')
          return /^oom_kill [1-9]/m.test(readOrEmpty(file))
        },
        remove () { for (const directory of directories) removeGroup(join(directory, name)) }
      }
    },
    sweep () {
      for (const directory of directories) {
        for (const name of readdirSync(directory)) if (name.startsWith(`${prefix}-`)) removeGroup(join(directory, name))
      }
    }
  }
}

function placeOf (controller: string, prefix: string, { root, own, pid }: CgroupSurroundings): Place[] {
  for (const line of readOrEmpty(own).split('\n')) {
    const [, names = '', path = ''] = /^\d+:([^:]*):(.*)$/.exec(line) ?? []
    if (line.startsWith('0::')) {
      for (const mount of [root, join(root, 'unified')]) {
        if (!existsSync(join(mount, 'cgroup.controllers'))) continue
        const base = unifiedBase(mount, path, wanted, pid)
        if (handedOn(base.directory).includes(controller) && canHold(base.directory, prefix)) return [{ controller, ...base, unified: true }]
      }
    } else if (names.split(',').includes(controller)) {
      for (const mount of [join(root, names), join(root, controller)]) {
        const directory = join(mount, path)
        if (canHold(directory, prefix)) return [{ controller, directory, path, unified: false }]
      }
    }
  }
  return []
}

function canHold (directory: string, prefix: string): boolean {
  if (!existsSync(join(directory, 'cgroup.procs'))) return false
  const probe = join(directory, `${prefix}-probe`)
  try {
    mkdirSync(probe, { recursive: true })
    return true
  } catch {
    return false
  } finally {
    removeGroup(probe)
  }
}

function setLimit (place: Place, directory: string, limits: CellLimits): void {
  const set = (file: string, value: string | number) => { writeFileSync(join(directory, file), String(value)) }
  const bytes = limits.memoryMegabytes * 1024 * 1024
  if (place.controller === 'pids') return set('pids.max', limits.threads)
  if (place.controller === 'cpu') {
    if (place.unified) return set('cpu.max', `${Math.round(limits.cores * 100000)} 100000`)
    set('cpu.cfs_period_us', 100000)
    return set('cpu.cfs_quota_us', Math.round(limits.cores * 100000))
  }
  if (place.unified) {
    set('memory.max', bytes)
    setIfThere(directory, 'memory.swap.max', '0')
    return setIfThere(directory, 'memory.oom.group', '1')
  }
  set('memory.limit_in_bytes', bytes)
  setIfThere(directory, 'memory.memsw.limit_in_bytes', String(bytes))
  setIfThere(directory, 'memory.swappiness', '0')
}

function setIfThere (directory: string, file: string, value: string): void {
  if (existsSync(join(directory, file))) writeFileSync(join(directory, file), value)
}

function removeGroup (directory: string): void {
  try {
    rmdirSync(directory)
  } catch {
    // Still busy, or never made: the next sweep removes it.
  }
}

function readOrEmpty (file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
