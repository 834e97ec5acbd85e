import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '@dream/contracts/plugin'
import type Sqlite from 'better-sqlite3'
import { BackupsOptionInvalid } from '../errors.ts'

export interface BackupOptions {
  /** Minutes between backups; 60 unless given. */
  everyMinutes?: number
  /** How many are kept; 24 unless given. */
  keep?: number
}

export interface Backups {
  notes (): string[]
  close (): Promise<void>
}

const minute = 60_000
// setTimeout knows no longer delay.
const longestDelay = 2 ** 31 - 1

/** Backs the open database up again and again, counted from the newest backup there is, also over restarts. */
export function scheduleBackups (database: Sqlite.Database, { directory, options, log }: { directory: string, options: BackupOptions, log: Log }): Backups {
  const { everyMinutes = 60, keep = 24 } = options
  if (!(everyMinutes >= 0.01)) throw new BackupsOptionInvalid('everyMinutes', everyMinutes, 0.01)
  if (!(keep >= 1)) throw new BackupsOptionInvalid('keep', keep, 1)
  const interval = everyMinutes * minute
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  let problem = ''
  let running = Promise.resolve()
  let timer = setTimeout(tick, firstDelay(directory, interval)).unref()

  function tick (): void {
    running = run().finally(() => { timer = setTimeout(tick, Math.min(interval, longestDelay)).unref() })
  }

  async function run (): Promise<void> {
    try {
      const path = await backUp(database, directory)
      dropOldBackups(directory, keep)
      problem = ''
      log.info({ path }, 'backed up')
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error)
      log.error({ err: error }, 'the backup failed')
    }
  }

  return {
    notes: () => problem === '' ? [] : [`The last backup failed: ${problem}. Check the space and the permissions of ${directory}.`],
    async close () {
      clearTimeout(timer)
      await running
      clearTimeout(timer)
    }
  }
}

/** Copies the database, while it is in use, to a new file of the directory; returns its path once it is on the disk. */
export async function backUp (database: Sqlite.Database, directory: string): Promise<string> {
  const path = join(directory, `${new Date().toISOString().replaceAll(':', '-')}.sqlite`)
  const partial = `${path}.partial`
  closeSync(openSync(partial, 'w', 0o600))
  try {
    await database.backup(partial)
    synchronise(partial)
    renameSync(partial, path)
    synchronise(directory)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  return path
}

/** Paths of the backups, newest first. */
export function listBackups (directory: string): string[] {
  return readdirSync(directory).filter(name => /^\d{4}-.*Z\.sqlite$/.test(name)).sort().reverse().map(name => join(directory, name))
}

/** Deletes all but the newest `keep` backups, and what an interrupted one has left. */
export function dropOldBackups (directory: string, keep: number): void {
  for (const path of listBackups(directory).slice(keep)) rmSync(path)
  for (const name of readdirSync(directory)) {
    if (name.includes('.sqlite.partial')) rmSync(join(directory, name))
  }
}

/** Writes a file or the entries of a directory through to the disk. */
export function synchronise (path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function firstDelay (directory: string, interval: number): number {
  const newest = listBackups(directory)[0]
  const delay = newest === undefined ? minute : statSync(newest).mtimeMs + interval - Date.now()
  return Math.min(Math.max(delay, 0), interval, longestDelay)
}
