import type { Database } from './database.ts'
import type { EntityDefinition } from './entity.ts'
import type { StoredValue } from '../shared/validate.ts'
import type { Sql } from './sql.ts'

export type Action = 'read' | 'create' | 'change' | 'delete'

/** Who asks, as far as the app is told. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Id of the role. */
  readonly role: string
}

/** Who asks and what they may do. */
export interface Rights {
  /** Undefined for who is not signed in, and in an app without people. */
  readonly person?: Person
  /** Whether the records of the app remember who added them. */
  readonly owned: boolean
  /** Refuses with 401 or 403 when no record of the entity may be treated so. */
  demand (entity: EntityDefinition, action: Action): void
  /** The condition of the records `t` that may be treated so; undefined for all of them. */
  rows (entity: EntityDefinition, action: Action): Sql | undefined
  /** Whether any record may be treated so. */
  may (entity: EntityDefinition, action: Action): boolean
  mayWrite (entity: EntityDefinition, key: string): boolean
  /** What a new record has of itself because of who adds it. */
  given (entity: EntityDefinition, db: Database): Readonly<Record<string, StoredValue>>
  /** The database with only those records in it that may be read. */
  readable (db: Database): Database
  /** Refuses with 401 or 403 what a block of a page answers, or takes. */
  demandBlock (id: string, write?: { owned: boolean }): void
  /** Refuses with 401 or 403 who does not look after the app. */
  demandOwner (): void
}

/** The rights of everybody in an app without people. */
export const everything: Rights = {
  owned: false,
  demand () {},
  rows: () => undefined,
  may: () => true,
  mayWrite: () => true,
  given: () => ({}),
  readable: db => db,
  demandBlock () {},
  demandOwner () {}
}
