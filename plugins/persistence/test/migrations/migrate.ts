import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import t from 'tap'
import { openForTest } from '../fixtures/open-store.ts'

t.test('a migration that fails leaves the database as it was', async t => {
  const directory = t.testdir({})
  const path = join(directory, 'dream.sqlite')
  const before = new Sqlite(path)
  before.exec('create table events (mine text); insert into events values (\'kept\')')
  before.close()
  await t.rejects(openForTest(t, directory), { code: 'DRM_PERSISTENCE_MIGRATION_FAILED', message: /table "events" already exists/ })
  const after = new Sqlite(path, { readonly: true })
  t.teardown(() => { after.close() })
  t.same(after.prepare('select mine from events').all(), [{ mine: 'kept' }])
  t.same(after.prepare("select name from sqlite_master where name in ('apps', 'artefacts', 'counters')").all(), [])
})

t.test('a database that is up to date is opened as it is', async t => {
  const directory = t.testdir({})
  const first = await openForTest(t, directory)
  const applied = await first.store.db.withTables<{ kysely_migration: { name: string, timestamp: string } }>().selectFrom('kysely_migration').selectAll().execute()
  await first.close()
  const second = await openForTest(t, directory)
  t.same(await second.store.db.withTables<{ kysely_migration: { name: string, timestamp: string } }>().selectFrom('kysely_migration').selectAll().execute(), applied)
  t.equal(applied[0]?.name, '0001-first')
})
