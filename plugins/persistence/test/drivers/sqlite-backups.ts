import { readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import t from 'tap'
import { backUp, dropOldBackups, listBackups } from '../../src/drivers/sqlite-backups.ts'
import { openForTest } from '../fixtures/open-store.ts'

const id = 'abcdefghij'

t.test('backs up on a schedule while commits go on, and keeps as many as it is told', async t => {
  const directory = t.testdir({})
  const { client } = await openForTest(t, directory, { backups: { everyMinutes: 0.01, keep: 2 } })
  const backups = join(directory, 'backups')
  const seen = new Set<string>()
  for (let revision = 0; seen.size < 3; revision++) {
    await client.commit({ app: { id }, expectedRevision: revision })
    for (const path of listBackups(backups)) seen.add(path)
    await sleep(20)
  }
  t.ok(listBackups(backups).length <= 2)
  const [newest = ''] = listBackups(backups)
  const copy = new Sqlite(newest, { readonly: true })
  t.teardown(() => { copy.close() })
  t.equal(copy.pragma('integrity_check', { simple: true }), 'ok')
  t.match(copy.prepare('select id from apps').all(), [{ id }])
  t.equal(statSync(newest).mode & 0o077, 0, 'nobody else can read it')
})

t.test('a restart does not put the next backup off', async t => {
  const directory = t.testdir({ backups: { '2026-01-01T00-00-00.000Z.sqlite': '' } })
  const old = join(directory, 'backups', '2026-01-01T00-00-00.000Z.sqlite')
  utimesSync(old, new Date('2026-01-01'), new Date('2026-01-01'))
  await openForTest(t, directory)
  while (listBackups(join(directory, 'backups')).length < 2) await sleep(10)
  t.ok(listBackups(join(directory, 'backups'))[0] !== old)
})

t.test('says in its description that the last backup failed', async t => {
  const directory = t.testdir({ backups: {} })
  const { client, store } = await openForTest(t, directory, { backups: { everyMinutes: 0.01 } })
  t.same(store.notes(), [])
  renameSync(join(directory, 'backups'), join(directory, 'gone'))
  while (store.notes().length === 0) await sleep(10)
  t.match((await client.describePersistence({})).plugin?.notes, [/The last backup failed: .*Check the space/])
})

t.test('clears away old backups and those that were interrupted, and nothing else', async t => {
  const directory = t.testdir({ 'notes.txt': '', '2026-01-03T00-00-00.000Z.sqlite.partial': '' })
  for (const day of [1, 2, 3]) writeFileSync(join(directory, `2026-01-0${day}T00-00-00.000Z.sqlite`), '')
  dropOldBackups(directory, 2)
  t.same(readdirSync(directory).sort(), ['2026-01-02T00-00-00.000Z.sqlite', '2026-01-03T00-00-00.000Z.sqlite', 'notes.txt'])
})

t.test('leaves nothing half behind when a backup fails', async t => {
  const directory = t.testdir({})
  const database = new Sqlite(':memory:')
  database.close()
  await t.rejects(backUp(database, directory))
  t.same(readdirSync(directory), [])
})

t.test('refuses options that would keep no backups', async t => {
  for (const backups of [{ keep: 0 }, { everyMinutes: 0 }, { keep: NaN }, { everyMinutes: -1 }]) {
    await t.rejects(openForTest(t, t.testdir({}), { backups }), { code: 'DRM_PERSISTENCE_BACKUPS_OPTION_INVALID' }, JSON.stringify(backups))
  }
})
