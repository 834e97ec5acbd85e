import type { Database } from './tables.ts'

/** A database that a driver has opened and brought to the newest tables. */
export interface Store {
  /** "sqlite" */
  driver: string
  db: Database
  /** Whether `error` is the database's refusal of a row that names a row which is not there. */
  isReferenceMissing (error: unknown): boolean
  /** What an operator should know, in sentences. */
  notes (): string[]
  close (): Promise<void>
}
