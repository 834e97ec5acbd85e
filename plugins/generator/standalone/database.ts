import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { AppDatabase } from '@dream/contracts/app-module'

export interface OpenDatabase {
  db: AppDatabase
  close (): void
}

/** Opens or makes the SQLite database at `path`; ":memory:" for one that is gone afterwards. */
export function openDatabase (path: string): OpenDatabase {
  const db = new DatabaseSync(path, { timeout: 5000 })
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  if (!isAppDatabase(db)) throw new TypeError('node:sqlite is not as this app knows it. Use Node 24 or Deno 2.9.')
  return { db, close: () => { db.close() } }
}

/**
 * Runs what of `directory` this database has not had yet, in the order of the file names, each whole or not at all.
 * `first` fills a new database after the first file. Gives the names of what was run.
 */
export function migrate (db: AppDatabase, directory: string, first: () => void = () => {}): string[] {
  db.exec('create table if not exists "_migrations" ("name" text primary key not null, "at" text not null)')
  const had = new Set(db.prepare('select "name" from "_migrations"').all().map(row => row.name))
  const files = readdirSync(directory).filter(file => file.endsWith('.sql')).sort()
  const waiting = files.filter(file => !had.has(file))
  for (const file of waiting) {
    // Rebuilding a table is not possible while its references are enforced.
    db.exec('pragma foreign_keys = off')
    db.exec('begin immediate')
    try {
      db.exec(readFileSync(join(directory, file), 'utf8'))
      if (had.size === 0 && file === files[0]) first()
      const broken = db.prepare('pragma foreign_key_check').all()
      if (broken.length > 0) throw new Error(`After ${file} ${broken.length} records point to nothing.`)
      db.prepare('insert into "_migrations" ("name", "at") values (?, ?)').run(file, new Date().toISOString())
      db.exec('commit')
    } catch (error) {
      db.exec('rollback')
      throw error
    } finally {
      db.exec('pragma foreign_keys = on')
    }
  }
  return waiting
}

function isAppDatabase (db: object): db is AppDatabase {
  return 'exec' in db && 'prepare' in db
}
