import type { AppDatabase, AppStatement, AppValue } from '@dream/contracts/app-module'
import type { Sql } from './sql.ts'

export type Row = Record<string, AppValue>

/** The app's database with its statements prepared once. */
export interface Database {
  all (query: Sql): Row[]
  get (query: Sql): Row | undefined
  run (query: Sql): number
  /** All of it or nothing, also inside a transaction of the caller's. */
  transaction<Result> (work: () => Result): Result
}

const mostStatements = 500

export function createDatabase (db: AppDatabase): Database {
  const statements = new Map<string, AppStatement>()

  function prepared (text: string): AppStatement {
    let statement = statements.get(text)
    if (statement === undefined) {
      if (statements.size >= mostStatements) statements.clear()
      statement = db.prepare(text)
      statements.set(text, statement)
    }
    return statement
  }

  return {
    all: query => prepared(query.text).all(...query.values),
    get: query => prepared(query.text).get(...query.values),
    run: query => Number(prepared(query.text).run(...query.values).changes),
    transaction (work) {
      db.exec('savepoint work')
      try {
        const result = work()
        db.exec('release work')
        return result
      } catch (error) {
        db.exec('rollback to work')
        db.exec('release work')
        throw error
      }
    }
  }
}
