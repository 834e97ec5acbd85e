import type { Kysely } from 'kysely'

/** The tables as the migrations make them. Times are UTC, "2026-11-23T15:30:00.000Z", so that text order is time order. */
export interface Tables {
  apps: {
    id: string
    /** Grows with every new app. */
    position: number
    revision: number
    /** 1 in the bin, else 0. */
    deleted: number
    /** The protobuf encoding of the App. */
    message: Uint8Array
  }
  /** Ids of apps that were deleted for good; none of them comes back. */
  purged_apps: { id: string, purged_at: string }
  versions: {
    app_id: string
    number: number
    /** The protobuf encoding of the Version. */
    message: Uint8Array
  }
  artefacts: { digest: string, kind: string, content: Uint8Array }
  /** Which apps an artefact was made for; the last one to go takes it along. */
  artefact_uses: { app_id: string, digest: string }
  events: { cursor: number, app_id: string, kind: string, data: Uint8Array, at: string }
  jobs: {
    id: string
    app_id: string
    /** Grows with every new job. */
    position: number
    kind: string
    progress: Uint8Array
    attempts: number
    due_at: string
    /** Who took it last; empty for nobody. */
    worker: string
    /** Empty while it is not leased. */
    leased_until: string
    lease_ms: number
  }
  idempotency_keys: {
    key: string
    app_id: string | null
    request_digest: string
    response: Uint8Array
    expires_at: string
  }
  counters: { name: string, value: number }
}

/** The database itself or a transaction on it. */
export type Database = Kysely<Tables>
