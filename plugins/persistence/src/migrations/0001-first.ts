import type { Kysely } from 'kysely'

/** The type a database gives to bytes. */
export type BytesType = 'blob' | 'bytea'

// Kysely wants a type here; an interface could have more tables than it knows.
type CounterTables = { counters: { name: string, value: number } }

export async function up (db: Kysely<unknown>, bytes: BytesType): Promise<void> {
  const { schema } = db

  await schema.createTable('counters')
    .addColumn('name', 'text', column => column.primaryKey())
    .addColumn('value', 'integer', column => column.notNull().defaultTo(0))
    .execute()

  await schema.createTable('apps')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('position', 'integer', column => column.notNull())
    .addColumn('revision', 'integer', column => column.notNull())
    .addColumn('deleted', 'integer', column => column.notNull())
    .addColumn('message', bytes, column => column.notNull())
    .execute()
  await schema.createIndex('apps_newest').on('apps').columns(['deleted', 'position']).execute()

  await schema.createTable('purged_apps')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('purged_at', 'text', column => column.notNull())
    .execute()

  await schema.createTable('versions')
    .addColumn('app_id', 'text', column => column.notNull().references('apps.id').onDelete('cascade'))
    .addColumn('number', 'integer', column => column.notNull())
    .addColumn('message', bytes, column => column.notNull())
    .addPrimaryKeyConstraint('versions_key', ['app_id', 'number'])
    .execute()

  await schema.createTable('artefacts')
    .addColumn('digest', 'text', column => column.primaryKey())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('content', bytes, column => column.notNull())
    .execute()

  await schema.createTable('artefact_uses')
    .addColumn('app_id', 'text', column => column.notNull().references('apps.id').onDelete('cascade'))
    .addColumn('digest', 'text', column => column.notNull().references('artefacts.digest').onDelete('cascade'))
    .addPrimaryKeyConstraint('artefact_uses_key', ['app_id', 'digest'])
    .execute()
  await schema.createIndex('artefact_uses_digest').on('artefact_uses').column('digest').execute()

  await schema.createTable('events')
    .addColumn('cursor', 'integer', column => column.primaryKey())
    .addColumn('app_id', 'text', column => column.notNull().references('apps.id').onDelete('cascade'))
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('data', bytes, column => column.notNull())
    .addColumn('at', 'text', column => column.notNull())
    .execute()
  await schema.createIndex('events_app').on('events').columns(['app_id', 'cursor']).execute()

  await schema.createTable('jobs')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('app_id', 'text', column => column.notNull().references('apps.id').onDelete('cascade'))
    .addColumn('position', 'integer', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('progress', bytes, column => column.notNull())
    .addColumn('attempts', 'integer', column => column.notNull())
    .addColumn('due_at', 'text', column => column.notNull())
    .addColumn('worker', 'text', column => column.notNull())
    .addColumn('leased_until', 'text', column => column.notNull())
    .addColumn('lease_ms', 'bigint', column => column.notNull())
    .execute()
  await schema.createIndex('jobs_due').on('jobs').columns(['due_at', 'position']).execute()
  await schema.createIndex('jobs_app').on('jobs').column('app_id').execute()

  await schema.createTable('idempotency_keys')
    .addColumn('key', 'text', column => column.primaryKey())
    .addColumn('app_id', 'text', column => column.references('apps.id').onDelete('cascade'))
    .addColumn('request_digest', 'text', column => column.notNull())
    .addColumn('response', bytes, column => column.notNull())
    .addColumn('expires_at', 'text', column => column.notNull())
    .execute()
  await schema.createIndex('idempotency_keys_expiry').on('idempotency_keys').column('expires_at').execute()
  await schema.createIndex('idempotency_keys_app').on('idempotency_keys').column('app_id').execute()

  await startCounters(db.withTables<CounterTables>())
}

async function startCounters (db: Kysely<CounterTables>): Promise<void> {
  await db.insertInto('counters').values(['apps', 'events', 'jobs'].map(name => ({ name, value: 0 }))).execute()
}
