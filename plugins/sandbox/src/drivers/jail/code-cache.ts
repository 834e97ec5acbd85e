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
 * Runs the real runner in cells that may write the cache, before any app has run. Afterwards every cell has it
 * read-only: a cache that cells could write would carry code from one app into another.
 */
export async function fillCodeCache (cache: CodeCache, open: () => Promise<Cell>, warm: (cell: Cell) => Promise<void>): Promise<void> {
  rmSync(cache.directory, { recursive: true, force: true })
  mkdirSync(cache.directory, { recursive: true })
  for (let round = 0; round < rounds; round++) {
    const cell = await open()
    await warm(cell)
    await pause(1100)
    cell.kill()
    await cell.ended
    cell.release()
  }
  for (const name of readdirSync(cache.directory)) {
    const path = join(cache.directory, name)
    if (process.getuid?.() === 0) chownSync(path, 0, 0)
    if (statSync(path).isFile()) chmodSync(path, 0o644)
  }
  if (process.getuid?.() === 0) chownSync(cache.directory, 0, 0)
  chmodSync(cache.directory, 0o755)
  writeFileSync(cache.mark, '')
}
