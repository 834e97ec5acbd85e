import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { sql } from 'kysely'
import { openForTest } from '../fixtures/open-store.ts'

const id = 'abcdefghij'

t.test('every acknowledged commit is there after SIGKILL, and none by halves', async t => {
  const directory = t.testdir({})
  let acknowledged = 0
  for (let round = 0; round < 3; round++) {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../fixtures/commit-forever.ts'), directory, String(acknowledged)], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise(resolve => { child.once('exit', (_code, signal) => { resolve(signal) }) })
    const target = acknowledged + 40 + round * 7
    for await (const line of createInterface(child.stdout)) {
      acknowledged = Number(line)
      if (acknowledged === target) child.kill('SIGKILL')
    }
    t.equal(await ended, 'SIGKILL')

    const { store, client, close } = await openForTest(t, directory)
    const { app } = await client.getApp({ id })
    const revision = app?.revision ?? 0
    t.ok(revision >= acknowledged, `revision ${revision} holds the ${acknowledged} acknowledged`)
    t.equal(app?.name, `wish ${revision}`)
    const { versions } = await client.listVersions({ appId: id })
    t.same(versions.map(version => version.number), Array.from({ length: revision }, (_, index) => revision - index))
    for (const version of versions) t.ok((await client.getArtefact({ digest: version.wish })).artefact, `version ${version.number} has its wish`)
    t.equal((await client.listEvents({ appId: id })).events.length, revision * 2)
    t.match((await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.db)).rows, [{ integrity_check: 'ok' }])
    await close()
    acknowledged = revision
  }
})

t.test('refuses a second process on the same file', async t => {
  const directory = t.testdir({})
  const { client } = await openForTest(t, directory)
  await client.commit({ app: { id } })
  const text = await run(directory)
  t.match(text, /DRM_PERSISTENCE_FILE_LOCKED/)
  t.match(text, /is in use by another process, and SQLite has exactly one writer\. Stop the other process/)
  t.equal((await client.commit({ app: { id }, expectedRevision: 1 })).revision, 2)
})

t.test('refuses a second opening in the same process', async t => {
  const directory = t.testdir({})
  await openForTest(t, directory)
  await t.rejects(openForTest(t, directory, { waitMs: 0 }), { code: 'DRM_PERSISTENCE_FILE_LOCKED' })
})

t.test('says so when the file is no database', async t => {
  const directory = t.testdir({ 'dream.sqlite': 'this is no database, and it is long enough to be read as one: '.repeat(20) })
  await t.rejects(openForTest(t, directory), { code: 'DRM_PERSISTENCE_FILE_DAMAGED', message: /restore\.ts/ })
})

t.test('refuses a file outside its directory', async t => {
  for (const file of ['../other.sqlite', '/tmp/other.sqlite', '', '..', '.']) {
    await t.rejects(openForTest(t, t.testdir({}), { file }), { code: 'DRM_PERSISTENCE_FILE_NAME_INVALID' }, file)
  }
})

t.test('refuses a database that a later Dream has written', async t => {
  const directory = t.testdir({})
  const first = await openForTest(t, directory)
  await sql`insert into kysely_migration values ('0099-later', '2027-01-01')`.execute(first.store.db)
  await first.close()
  await t.rejects(openForTest(t, directory), { code: 'DRM_PERSISTENCE_MIGRATION_FAILED', message: /0099-later/ })
})

t.test('writes through to the disk, in WAL, with foreign keys', async t => {
  const { store } = await openForTest(t, t.testdir({}))
  const pragma = async (name: string) => Object.values((await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(store.db)).rows[0] ?? {})[0]
  t.equal(await pragma('journal_mode'), 'wal')
  t.equal(await pragma('synchronous'), 2)
  t.equal(await pragma('foreign_keys'), 1)
  t.equal(await pragma('locking_mode'), 'exclusive')
})

t.test('a full disk refuses the commit whole, and later ones go on when there is space', async t => {
  const { store, client } = await openForTest(t, t.testdir({}))
  await client.commit({ app: { id } })
  await sql`pragma max_page_count = 60`.execute(store.db)
  const content = Buffer.alloc(2_000_000)
  const large = { app: { id }, expectedRevision: 1, artefacts: [{ kind: 'bundle', content, digest: hash('sha256', content) }] }
  await t.rejects(client.commit(large), { code: 'DRM_PERSISTENCE_DISK_FULL', statusCode: 507 })
  t.equal((await client.getApp({ id })).app?.revision, 1)
  await sql`pragma max_page_count = 1000000`.execute(store.db)
  t.equal((await client.commit(large)).revision, 2)
})

/** What a child that tries to use the directory has to say. */
async function run (directory: string): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../fixtures/commit-forever.ts'), directory], { stdio: ['ignore', 'ignore', 'pipe'] })
  let text = ''
  for await (const chunk of child.stderr) text += String(chunk)
  return text
}
