import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { ask } from './fixtures/ask.ts'
import { notesBundle } from './fixtures/bundles.ts'
import { hostileBundle } from './fixtures/hostile.ts'
import { openSandbox } from './fixtures/open-sandbox.ts'

const now = '2026-11-23T10:00:00Z'
const onLinux = process.platform === 'linux' ? {} : { skip: 'not run: only Linux shows the files of a process' }

/** Puts 60 MB into tables whose files have no name, none larger than a file may be, and keeps them. */
const fill = `
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
  globalThis.kept = []
  for (let file = 0; file < 3; file++) {
    const db = new DatabaseSync(':memory:')
    kept.push(db)
    db.exec('PRAGMA temp_store = 1; PRAGMA temp.cache_size = 10; PRAGMA temp.synchronous = 0; CREATE TEMP TABLE big (a)')
    const put = db.prepare('INSERT INTO temp.big VALUES (zeroblob(4000000))')
    for (let count = 0; count < 5; count++) put.run()
  }`

const { sandbox: { handlers }, context } = await openSandbox(t, { limits: { diskMegabytes: 32 } })

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

t.test('they count at its start and in its checks', onLinux, async t => {
  const server = `${fill}; for (const end = Date.now() + 5000; Date.now() < end;);\n${notesBundle().server}`
  const bundle = { ...notesBundle(), server }
  t.match(await handlers.check({ appId: 'checked', version: 1, bundle, withData: false, now }, context), { run: { state: 'failed', findings: [{ code: 'disk-full' }] } })
  t.match(await handlers.deploy({ appId: 'checked', version: 1, bundle, data: 'new', snapshot: '', now }, context), { run: { state: 'failed', findings: [{ code: 'disk-full' }] } })
})
