/**
 * What a Bundle's texts export and what the sandbox hands them: the seam between generated apps and whatever runs
 * them. Everything here is plain web standards, so that an app also runs on Node or Deno without Dream.
 */

/** `module.exports.default` of Bundle.server. */
export interface AppModule {
  fetch (request: Request, env: AppEnv): Response | Promise<Response>
}

/** What an app may touch. */
export interface AppEnv {
  db: AppDatabase
  /** The static files of the Bundle by path: "/assets/app.js". */
  assets: ReadonlyMap<string, { mediaType: string, content: Uint8Array }>
  /** Now; in checks a fixed moment. The app's time zone is its own business. */
  now (): Date
  log (message: string): void
  /** How hard passwords are to guess from their hashes, as a power of two; only checks make it easier. */
  passwordCost?: number
}

/** The app's SQLite database: the part of node:sqlite's DatabaseSync that both runtimes have. Foreign keys are on. */
export interface AppDatabase {
  exec (sql: string): void
  prepare (sql: string): AppStatement
}

export type AppValue = null | number | string | Uint8Array

export interface AppStatement {
  all (...values: AppValue[]): Record<string, AppValue>[]
  get (...values: AppValue[]): Record<string, AppValue> | undefined
  run (...values: AppValue[]): { changes: number | bigint, lastInsertRowid: number | bigint }
}

/**
 * One of `module.exports.default` of Bundle.checks. Runs against the app's own fetch with a new database that has the
 * schema and no rows; fails by throwing.
 */
export interface AcceptanceCheck {
  /** As a statement: "a client can be added". */
  name: string
  /** The Blueprint node it guards. */
  element: string
  run (app: CheckedApp): Promise<void>
}

export interface CheckedApp {
  /** The app's handler; `path` begins with a slash. */
  fetch (path: string, init?: RequestInit): Promise<Response>
  now (): Date
}

/**
 * `module.exports.seed` of Bundle.server: puts Bundle.seed into a new database.
 * `today` is the day that sample dates count from, "2026-11-23".
 */
export type Seed = (db: AppDatabase, seed: string, today: string) => void
