import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { ask } from './fixtures/ask.ts'
import { notesBundle } from './fixtures/bundles.ts'
import { hostileBundle } from './fixtures/hostile.ts'
import { openSandbox } from './fixtures/open-sandbox.ts'

const now = '2026-11-23T10:00:00Z'
const onLinux = process.platform === 'linux' ? {} : { skip: 'not run: only Linux shows the files of a process' }

/** Puts 48 MB into tables whose files have no name, none larger than a file may be, and keeps them. */
const fill = `
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
  globalThis.kept = []
  for (let file = 0; file < 4; file++) {
    const db = new DatabaseSync(':memory:')
    kept.push(db)
    db.exec('PRAGMA temp_store = 1; PRAGMA temp.cache_size = 10; PRAGMA temp.synchronous = 0; CREATE TEMP TABLE big (a)')
    const put = db.prepare('INSERT INTO temp.big VALUES (zeroblob(4000000))')
    for (let count = 0; count < 3; count++) put.run()
  }`

const { sandbox: { handlers }, context, directory } = await openSandbox(t, { limits: { diskMegabytes: 32 } })

t.test('files without a name count, and end the app that fills the disk with them', onLinux, async t => {
  const gone = new AbortController()
  const ended = (async () => {
    for await (const { run } of handlers.watch({}, { ...context, signal: gone.signal })) {
      if (run?.appId === 'filling' && run.state === 'crashed') return run.findings
    }
    return undefined
  })()
  await handlers.deploy({ appId: 'filling', version: 1, bundle: hostileBundle(), data: 'new', snapshot: '', now }, context)
  const wake = complete('WakeResponse', await handlers.wake({ appId: 'filling' }, context))
  await ask(wake, '/run', { method: 'POST', body: `${fill}; await new Promise(() => {})`, timeoutMs: 10_000 }).catch(() => 'cut')
  t.match(await ended, [{ code: 'disk-full' }])
})

t.test('the database is held at once, whatever the app allows itself, and its owner is told', onLinux, async t => {
  await handlers.deploy({ appId: 'growing', version: 1, bundle: hostileBundle(), data: 'new', snapshot: '', now }, context)
  const wake = complete('WakeResponse', await handlers.wake({ appId: 'growing' }, context))
  const grow = "env.db.exec('PRAGMA max_page_count = 4294967294; CREATE TABLE big (a)'); const put = env.db.prepare('INSERT INTO big VALUES (zeroblob(500000))'); for (let count = 0; count < 400; count++) put.run()"
  t.match(await ask(wake, '/run', { method: 'POST', body: grow }), { text: /^thrown: / })
  const sizes = readdirSync(join(directory, 'slots')).flatMap(slot => ['app.db', 'app.db-wal'].map(name => statSync(join(directory, 'slots', slot, 'app', name), { throwIfNoEntry: false })?.size ?? 0))
  t.ok(sizes.every(size => size <= 16 * 1024 * 1024) && sizes.reduce((sum, size) => sum + size, 0) <= 32 * 1024 * 1024 && sizes.some(size => size > 8 * 1024 * 1024), String(sizes))
  for await (const { run } of handlers.watch({}, context)) {
    if (run?.appId !== 'growing' || run.findings?.length === 0) continue
    t.match(run, { state: 'running', findings: [{ code: 'disk-nearly-full', severity: 'warning' }] })
    break
  }
  const said = []
  for await (const { line } of handlers.readLogs({ appId: 'growing', after: 0, follow: false }, context)) said.push(line?.text)
  t.match(said.join(' '), /almost filled/)
  t.equal((await ask(wake, '/')).text, 'hello', 'and it lives')
})

t.test('they count at its start and in its checks', onLinux, async t => {
  const server = `${fill}; for (const end = Date.now() + 5000; Date.now() < end;);\n${notesBundle().server}`
  const bundle = { ...notesBundle(), server }
  t.match(await handlers.check({ appId: 'checked', version: 1, bundle, withData: false, now }, context), { run: { state: 'failed', findings: [{ code: 'disk-full' }] } })
  t.match(await handlers.deploy({ appId: 'checked', version: 1, bundle, data: 'new', snapshot: '', now }, context), { run: { state: 'failed', findings: [{ code: 'disk-full' }] } })
})
