import type Sqlite from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect, type DialectAdapter, type SqliteDatabase } from 'kysely'

/** Most statements that stay prepared; commits of many sizes make a text each. */
const preparedStatements = 200

/** Kysely's dialect over an open database, with prepared statements kept and migrations in a transaction. */
export function createSqliteDialect (database: Sqlite.Database): SqliteDialect {
  return new TransactionalSqliteDialect({ database: keepStatements(database) })
}

class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter (): DialectAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl (): boolean {
    return true
  }
}

function keepStatements (database: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, Sqlite.Statement>()
  return {
    prepare (sql) {
      const kept = statements.get(sql)
      const statement = kept ?? database.prepare(sql)
      statements.delete(sql)
      statements.set(sql, statement)
      if (statements.size > preparedStatements) {
        for (const oldest of statements.keys()) {
          statements.delete(oldest)
          break
        }
      }
      return statement
    },
    close () { database.close() }
  }
}
