import { DatabaseSync } from 'node:sqlite'
import { apply, own } from './intrinsics.js'

const { exec: execOf, prepare: prepareOf, close: closeOf } = DatabaseSync.prototype
const statement = Object.getPrototypeOf(new DatabaseSync(':memory:').prepare('SELECT 1'))
const { all: allOf, get: getOf, run: runOf } = statement
const exec = (db, sql) => apply(execOf, db, [sql])
const prepare = (db, sql) => apply(prepareOf, db, [sql])

/** Opens the database of an app, `:memory:` for a check. */
export function openDatabase (path, maximumPages) {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5000 })
  if (path === ':memory:') return db
  exec(db, 'PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  exec(db, `PRAGMA max_page_count = ${maximumPages}; PRAGMA journal_size_limit = 16777216`)
  return db
}

export function closeDatabase (db) {
  apply(closeOf, db, [])
}

/** The part of the database that apps get. */
export function handedDatabase (db) {
  return { exec: sql => exec(db, sql), prepare: sql => prepare(db, sql) }
}

/**
 * Brings the data to the schema of this version: a new database gets it with its sample records, one of the version
 * before is migrated, one of this version stays as it is. Says which of these it did.
 */
export function bringToSchema (db, { schema, migration, migrationSql, schemaSql, seed }) {
  exec(db, 'CREATE TABLE IF NOT EXISTS _dream (key TEXT PRIMARY KEY, value TEXT NOT NULL)')
  const recorded = apply(getOf, prepare(db, "SELECT value FROM _dream WHERE key = 'schema'"), [])?.value
  if (recorded === schema) return 'kept'
  if (recorded === undefined) {
    whole(db, () => {
      exec(db, schemaSql)
      record(db, schema)
      seed?.()
    })
    return 'made'
  }
  if (migration === undefined || migration.from !== recorded || migration.to !== schema) {
    throw new own.Error('The data belongs to another version of the app, and this version does not say how to bring it along.')
  }
  exec(db, 'PRAGMA foreign_keys = OFF')
  whole(db, () => {
    exec(db, migrationSql)
    const broken = apply(allOf, prepare(db, 'PRAGMA foreign_key_check'), [])
    if (broken.length > 0) throw new own.Error(`After the migration ${broken.length} records of ${broken[0].table} point to nothing.`)
    record(db, schema)
  })
  exec(db, 'PRAGMA foreign_keys = ON')
  return 'migrated'
}

function record (db, schema) {
  apply(runOf, prepare(db, "INSERT INTO _dream (key, value) VALUES ('schema', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"), [schema])
}

function whole (db, work) {
  exec(db, 'BEGIN IMMEDIATE')
  try {
    work()
    exec(db, 'COMMIT')
  } catch (error) {
    try { exec(db, 'ROLLBACK') } catch { /* the work has ended the transaction itself; the first error tells more */ }
    throw error
  }
}
