import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { basename } from 'node:path'

/** One mount of the jail's root, in the order it is made. */
export interface Mount {
  target: string
  source: string
  write: boolean
  device?: boolean
}

const interpreters: Partial<Record<string, string>> = {
  x64: '/lib64/ld-linux-x86-64.so.2',
  arm64: '/lib/ld-linux-aarch64.so.1'
}

/** The loader and libraries that Deno is linked with; asked once, as the loader itself finds them. */
export function libraries (deno: string): Mount[] {
  const interpreter = interpreters[process.arch]
  if (interpreter === undefined || !existsSync(interpreter)) throw new Error(`this machine has no loader for ${process.arch}`)
  const list = execFileSync(interpreter, ['--list', deno], { encoding: 'utf8', env: {} })
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu'
  const mounts: Mount[] = [{ target: interpreter, source: realpathSync(interpreter), write: false }]
  for (const [, path] of list.matchAll(/=> (\/\S+) \(/g)) {
    if (path === undefined || basename(path) === basename(interpreter)) continue
    mounts.push({ target: `/lib/${triplet}/${basename(path)}`, source: realpathSync(path), write: false })
  }
  return mounts
}

/**
 * Everything else a cell sees. bubblewrap resolves /proc/self in the process that becomes Deno, so these two are its
 * own files and nothing else of /proc: glibc reads the one, Deno the other. Without /dev/urandom SQLite's random ids
 * could be predicted.
 */
export function cellMounts (paths: { deno: string, runner: string, slot: string, socket: string, cache: string, fillsCache: boolean }): Mount[] {
  return [
    { target: '/deno', source: paths.deno, write: false },
    { target: '/runner', source: paths.runner, write: false },
    { target: '/denodir', source: paths.cache, write: paths.fillsCache },
    { target: '/data', source: paths.slot, write: true },
    { target: '/socket', source: paths.socket, write: true },
    { target: '/proc/self/maps', source: '/proc/self/maps', write: false },
    { target: '/proc/self/statm', source: '/proc/self/statm', write: false },
    { target: '/dev/null', source: '/dev/null', write: true, device: true },
    { target: '/dev/urandom', source: '/dev/urandom', write: true, device: true }
  ]
}
