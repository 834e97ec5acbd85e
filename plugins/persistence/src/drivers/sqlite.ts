import { closeSync, openSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { PluginEnvironment } from '@dream/contracts/plugin'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { DiskFull, FileDamaged, FileLocked, FileNameInvalid, MigrationFailed, ReferenceUnknown } from '../errors.ts'
import { migrate } from '../migrations/migrate.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { scheduleBackups, type BackupOptions } from './sqlite-backups.ts'
import { createSqliteDialect } from './sqlite-dialect.ts'

export interface SqliteOptions {
  /** Name of the file in the plugin's data directory; "dream.sqlite" unless given. */
  file?: string
  backups?: BackupOptions
  /** Milliseconds to wait for another process to let go of the file; 2000 unless given. */
  waitMs?: number
}

const driver = 'sqlite'

/** Opens the file as its one writer. Throws DRM_PERSISTENCE_FILE_LOCKED, _FILE_DAMAGED, _FILE_NAME_INVALID, _MIGRATION_FAILED. */
export async function openSqlite (options: SqliteOptions, { dataDirectory, log }: Pick<PluginEnvironment, 'dataDirectory' | 'log'>): Promise<Store> {
  const path = sqlitePath(dataDirectory, options.file)
  const database = openAsOnlyWriter(path, options.waitMs ?? 2000)
  const db = new Kysely<Tables>({ dialect: createSqliteDialect(database) })
  try {
    await migrate(db, 'blob')
  } catch (error) {
    database.close()
    throw Object.assign(new MigrationFailed(path, reason(error)), { cause: error })
  }
  const backups = scheduleBackups(database, { directory: join(dataDirectory, 'backups'), options: options.backups ?? {}, log })

  return {
    driver,
    db,
    translate: error => translate(error, path),
    notes: backups.notes,
    async close () {
      await backups.close()
      await db.destroy()
    }
  }
}

/** Where the database of a data directory lies. Throws DRM_PERSISTENCE_FILE_NAME_INVALID. */
export function sqlitePath (dataDirectory: string, file = 'dream.sqlite'): string {
  if (file === '' || file.startsWith('.') || basename(file) !== file) throw new FileNameInvalid(file)
  return join(dataDirectory, file)
}

/** Opens a database and locks it for as long as it is open. Throws DRM_PERSISTENCE_FILE_LOCKED, DRM_PERSISTENCE_FILE_DAMAGED. */
export function openAsOnlyWriter (path: string, waitMs: number): Sqlite.Database {
  closeSync(openSync(path, 'a', 0o600))
  const database = new Sqlite(path, { timeout: waitMs })
  try {
    // Exclusive before the first access: the lock is the kernel's, so it ends with the process, however that ends.
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
    database.exec('BEGIN IMMEDIATE; COMMIT')
    return database
  } catch (error) {
    database.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw Object.assign(new FileLocked(path), { cause: error })
    throw Object.assign(new FileDamaged(path, reason(error), path), { cause: error })
  }
}

function translate (error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return Object.assign(new ReferenceUnknown(), { cause: error })
  if (error.code === 'SQLITE_FULL') return Object.assign(new DiskFull(path), { cause: error })
  return error
}

function reason (error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
