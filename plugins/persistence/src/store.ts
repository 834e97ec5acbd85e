import type { Database } from './tables.ts'

/** A database that a driver has opened and brought to the newest tables. */
export interface Store {
  /** "sqlite" */
  driver: string
  db: Database
  /** The failure that the database's own `error` means: a row that names one which is not there, a full disk; else the error. */
  translate (error: unknown): unknown
  /** What an operator should know, in sentences. */
  notes (): string[]
  close (): Promise<void>
}
