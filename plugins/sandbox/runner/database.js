import { DatabaseSync } from 'node:sqlite'

/** Opens the database of an app, `:memory:` for a check. */
export function openDatabase (path, maximumPages) {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5000 })
  if (path === ':memory:') return db
  db.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec(`PRAGMA max_page_count = ${maximumPages}; PRAGMA journal_size_limit = 16777216`)
  return db
}

/** The part of the database that apps get. */
export function handedDatabase (db) {
  return { exec: sql => db.exec(sql), prepare: sql => db.prepare(sql) }
}

/**
 * Brings the data to the schema of this version: a new database gets it with its sample records, one of the version
 * before is migrated, one of this version stays as it is. Says which of these it did.
 */
export function bringToSchema (db, { schema, migration, migrationSql, schemaSql, seed }) {
  db.exec('CREATE TABLE IF NOT EXISTS _dream (key TEXT PRIMARY KEY, value TEXT NOT NULL)')
  const recorded = db.prepare("SELECT value FROM _dream WHERE key = 'schema'").get()?.value
  if (recorded === schema) return 'kept'
  if (recorded === undefined) {
    whole(db, () => {
      db.exec(schemaSql)
      record(db, schema)
      seed?.()
    })
    return 'made'
  }
  if (migration === undefined || migration.from !== recorded || migration.to !== schema) {
    throw new Error('The data belongs to another version of the app, and this version does not say how to bring it along.')
  }
  db.exec('PRAGMA foreign_keys = OFF')
  whole(db, () => {
    db.exec(migrationSql)
    const broken = db.prepare('PRAGMA foreign_key_check').all()
    if (broken.length > 0) throw new Error(`After the migration ${broken.length} records of ${broken[0].table} point to nothing.`)
    record(db, schema)
  })
  db.exec('PRAGMA foreign_keys = ON')
  return 'migrated'
}

function record (db, schema) {
  db.prepare("INSERT INTO _dream (key, value) VALUES ('schema', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(schema)
}

function whole (db, work) {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    try { db.exec('ROLLBACK') } catch { /* the work has ended the transaction itself; the first error tells more */ }
    throw error
  }
}
