import type Sqlite from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection, type Dialect, type SqliteDatabase, type SqliteDialectConfig } from 'kysely'

/** Most statements that stay prepared; commits of many sizes make a text each. */
const preparedStatements = 200

/** Kysely's dialect over an open database, with prepared statements kept and migrations in a transaction. */
export function createSqliteDialect (database: Sqlite.Database): Dialect {
  const config = { database: keepStatements(database) }
  const dialect = new SqliteDialect(config)
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new OwnRollbackSqliteDriver(config, database),
    createIntrospector: db => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler()
  }
}

class OwnRollbackSqliteDriver extends SqliteDriver {
  readonly #database: Sqlite.Database

  constructor (config: SqliteDialectConfig, database: Sqlite.Database) {
    super(config)
    this.#database = database
  }

  // On a full disk SQLite has rolled back by itself; a second time would hide why.
  override async rollbackTransaction (connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
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
