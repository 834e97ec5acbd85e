import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DenoMissing } from '../errors.ts'

/** Where Deno's binary is: `given`, or the one of the npm package. Throws DRM_SANDBOX_DENO_MISSING. */
export function findDeno (given: string): string {
  if (given !== '') {
    if (existsSync(given)) return realpathSync(given)
    throw new DenoMissing(given)
  }
  const require = createRequire(import.meta.url)
  const name = process.platform === 'win32' ? 'deno.exe' : 'deno'
  const arch = process.arch
  const platforms = process.platform === 'linux' ? [`linux-${arch}-glibc`] : [`${process.platform}-${arch}`]
  for (const platform of platforms) {
    const path = resolved(require, `@deno/${platform}/package.json`)
    if (path !== undefined && existsSync(join(dirname(path), name))) return realpathSync(join(dirname(path), name))
  }
  const path = resolved(require, 'deno/package.json')
  if (path !== undefined && existsSync(join(dirname(path), name))) return realpathSync(join(dirname(path), name))
  throw new DenoMissing('node_modules')
}

function resolved (require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name)
  } catch {
    return undefined
  }
}

/** Of a cell's memory: V8's heap ends before the cell does, so that an app hears of it in words. */
export function heapMegabytes (memoryMegabytes: number): number {
  return Math.round(memoryMegabytes * 0.6)
}

export interface DenoGrants {
  read: string[]
  write: string[]
  socket: string
  heapMegabytes: number
}

/** The arguments that follow Deno's name. The permissions here are the inner layer; the mounts are the wall. */
export function denoArguments ({ read, write, socket, heapMegabytes }: DenoGrants, program: string[], permissions?: 'all'): string[] {
  const flags = [
    `--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=8',
    '--enable-experimental-regexp-engine-on-excessive-backtracks', '--regexp-backtracks-before-fallback=50000'
  ]
  return [
    'run', '-q', '--no-prompt', '--no-config', '--no-remote', '--no-npm', '--cached-only', '--no-lock',
    ...(permissions === 'all' ? ['--allow-all'] : [`--allow-read=${[...read, ...write, socket].join(',')}`, `--allow-write=${[...write, socket].join(',')}`, `--allow-net=unix:${socket}`]),
    `--v8-flags=${flags.join(',')}`, ...program
  ]
}

/** Everything a cell finds in its environment. Large blocks, as a password's hash takes, go back to the machine when they are free. */
export function denoEnvironment (paths: { cache: string, home: string }): Record<string, string> {
  return { DENO_DIR: paths.cache, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1', HOME: paths.home, SQLITE_TMPDIR: paths.home, TZ: 'UTC', MALLOC_MMAP_THRESHOLD_: '1048576' }
}
