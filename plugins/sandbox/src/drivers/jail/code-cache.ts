import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cell } from '../driver.ts'

export interface CodeCache {
  directory: string
  filled: boolean
  /** Says that it is whole. */
  mark: string
}

const rounds = 4
const afterMs = 5000
/** Deno writes what it has compiled a second after it was idle. */
const writtenAfterMs = 1100

/** The compiled form of Deno's own modules and of the runner, for exactly these files. */
export function codeCacheDirectory (parent: string, deno: string, runner: string): CodeCache {
  const hash = createHash('sha256')
  const { size, mtimeMs } = statSync(deno)
  hash.update(`${size} ${mtimeMs}`)
  for (const name of readdirSync(runner).sort()) hash.update(name).update(readFileSync(join(runner, name)))
  const directory = join(parent, hash.digest('hex').slice(0, 16))
  const mark = `${directory}.filled`
  return { directory, mark, filled: existsSync(mark) && existsSync(directory) }
}

/**
 * Runs the real runner in cells that may write the cache and never see an app, some time after the start has passed.
 * Afterwards every cell has it read-only: a cache that cells could write would carry code from one app into another.
 */
export async function fillCodeCache (cache: CodeCache, open: () => Promise<Cell>, warm: (cell: Cell) => Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await pause(afterMs, undefined, { signal, ref: false })
    rmSync(cache.directory, { recursive: true, force: true })
    mkdirSync(cache.directory, { recursive: true })
    for (let round = 0; round < rounds; round++) await fillOnce(await open(), warm, signal)
    lock(cache.directory)
    writeFileSync(cache.mark, '')
    cache.filled = true
  } catch {
    // Without it every start takes some milliseconds longer; the next start of the platform tries again.
  }
}

async function fillOnce (cell: Cell, warm: (cell: Cell) => Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await warm(cell)
    await pause(writtenAfterMs, undefined, { signal })
  } finally {
    cell.kill()
    await cell.ended
    cell.release()
  }
}

function lock (directory: string): void {
  const asRoot = process.getuid?.() === 0
  for (const path of [directory, ...readdirSync(directory).map(name => join(directory, name))]) {
    if (asRoot) chownSync(path, 0, 0)
    chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644)
  }
}
