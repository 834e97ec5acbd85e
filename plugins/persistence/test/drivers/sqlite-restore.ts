import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import t from 'tap'
import { backUp } from '../../src/drivers/sqlite-backups.ts'
import { restoreBackup } from '../../src/drivers/sqlite-restore.ts'
import { openAsOnlyWriter } from '../../src/drivers/sqlite.ts'
import { openForTest } from '../fixtures/open-store.ts'

const id = 'abcdefghij'

/** A database with a backup of revision 1, at revision 2 by now. */
async function backedUp (t: Parameters<typeof openForTest>[0]) {
  const directory = t.testdir({})
  const path = join(directory, 'dream.sqlite')
  const first = await openForTest(t, directory)
  await first.client.commit({ app: { id, name: 'before' }, events: [{ appId: id, kind: 'wish' }] })
  await first.close()
  const database = openAsOnlyWriter(path, 0)
  const backup = await backUp(database, join(directory, 'backups'))
  database.close()
  const second = await openForTest(t, directory)
  const { cursors: [lastCursor = 0] } = await second.client.commit({ app: { id, name: 'after' }, expectedRevision: 1, events: [{ appId: id, kind: 'code' }] })
  await second.close()
  return { directory, path, backup, lastCursor }
}

t.test('a restored backup is what it was, and what it replaced is kept', async t => {
  const { directory, path, backup, lastCursor } = await backedUp(t)
  const before = restoreBackup(backup, path)
  const { client } = await openForTest(t, directory)
  t.match((await client.getApp({ id })).app, { name: 'before', revision: 1 })
  t.same((await client.listEvents({ appId: id })).events.map(event => event.kind), ['wish'])
  const { cursors } = await client.commit({ app: { id }, expectedRevision: 1, events: [{ appId: id, kind: 'run' }] })
  t.ok((cursors[0] ?? 0) > lastCursor, 'a cursor given out since the backup does not come again')
  const kept = new Sqlite(before, { readonly: true })
  t.match(kept.prepare('select revision from apps').all(), [{ revision: 2 }])
  kept.close()
})

t.test('replaces a database that is damaged or gone', async t => {
  const { directory, path, backup } = await backedUp(t)
  writeFileSync(path, 'damaged'.repeat(1000))
  restoreBackup(backup, path)
  const { client, close } = await openForTest(t, directory)
  t.match((await client.getApp({ id })).app, { name: 'before' })
  await close()
  t.equal(restoreBackup(backup, join(directory, 'elsewhere.sqlite')), '')
  const elsewhere = await openForTest(t, directory, { file: 'elsewhere.sqlite' })
  t.match((await elsewhere.client.getApp({ id })).app, { name: 'before' })
})

t.test('leaves a database alone that is in use', async t => {
  const { directory, path, backup } = await backedUp(t)
  const { client } = await openForTest(t, directory)
  t.throws(() => restoreBackup(backup, path), { code: 'DRM_PERSISTENCE_FILE_LOCKED' })
  t.match((await client.getApp({ id })).app, { name: 'after', revision: 2 })
})

t.test('refuses what is no backup and changes nothing', async t => {
  const { directory, path } = await backedUp(t)
  const wrong = join(directory, 'wrong.sqlite')
  t.throws(() => restoreBackup(wrong, path), { code: 'DRM_PERSISTENCE_BACKUP_INVALID' })
  writeFileSync(wrong, 'no database'.repeat(1000))
  t.throws(() => restoreBackup(wrong, path), { code: 'DRM_PERSISTENCE_BACKUP_INVALID' })
  writeFileSync(wrong, '')
  t.throws(() => restoreBackup(wrong, path), { code: 'DRM_PERSISTENCE_BACKUP_INVALID', message: /counters/ })
  t.notOk(existsSync(`${path}.restored`))
  t.same(readdirSync(directory).filter(name => name.includes('before')), [])
  const { client } = await openForTest(t, directory)
  t.match((await client.getApp({ id })).app, { name: 'after', revision: 2 })
})
