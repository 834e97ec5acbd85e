import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { BackupInvalid } from '../errors.ts'
import { synchronise } from './sqlite-backups.ts'
import { openAsOnlyWriter } from './sqlite.ts'

/** Added to the cursor of events, so that those given out since the backup are not given out again. */
const cursorsSkipped = 1_000_000

/**
 * Puts a backup in the place of a database that no process has open; what was there is kept beside it under the
 * returned path, empty when there was nothing. Throws DRM_PERSISTENCE_BACKUP_INVALID, DRM_PERSISTENCE_FILE_LOCKED.
 */
export function restoreBackup (backup: string, path: string): string {
  const restored = `${path}.restored`
  prepare(backup, restored)
  let before = ''
  if (existsSync(path)) {
    refuseWhileOpen(path)
    before = `${path}.before-${new Date().toISOString().replaceAll(':', '-')}`
    for (const part of ['', '-wal', '-shm']) {
      if (existsSync(path + part)) renameSync(path + part, before + part)
    }
  }
  renameSync(restored, path)
  synchronise(dirname(path))
  return before
}

function prepare (backup: string, restored: string): void {
  if (!existsSync(backup)) throw new BackupInvalid(backup, 'there is no such file')
  copyFileSync(backup, restored)
  try {
    const database = new Sqlite(restored, { fileMustExist: true })
    try {
      const problem: unknown = database.pragma('integrity_check', { simple: true })
      if (problem !== 'ok') throw new Error(String(problem))
      database.prepare("update counters set value = value + ? where name = 'events'").run(cursorsSkipped)
    } finally {
      database.close()
    }
    synchronise(restored)
  } catch (error) {
    for (const part of ['', '-wal', '-shm']) rmSync(restored + part, { force: true })
    throw Object.assign(new BackupInvalid(backup, error instanceof Error ? error.message : String(error)), { cause: error })
  }
}

/** A damaged database has nobody who could have it open and may be replaced. */
function refuseWhileOpen (path: string): void {
  try {
    openAsOnlyWriter(path, 0).close()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'DRM_PERSISTENCE_FILE_DAMAGED') return
    throw error
  }
}
