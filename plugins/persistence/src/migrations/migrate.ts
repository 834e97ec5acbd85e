import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { up as first, type BytesType } from './0001-first.ts'

/** In the order they run; a name never changes and none is taken out. */
function migrations (bytes: BytesType): Record<string, Migration> {
  return {
    '0001-first': { up: (db: Kysely<unknown>) => first(db, bytes) }
  }
}

/** Brings the database to the newest tables. Rejects with the database's own error and changes nothing then. */
export async function migrate<Tables> (db: Kysely<Tables>, bytes: BytesType): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(bytes) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
