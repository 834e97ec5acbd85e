import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { complete } from '@dream/contracts/codec'
import type { Run, WakeResponse } from '@dream/contracts/messages'
import type { SandboxOptions } from '../src/options.ts'
import { ask } from './fixtures/ask.ts'
import { notesBundle } from './fixtures/bundles.ts'
import { hostileBundle } from './fixtures/hostile.ts'
import { openSandbox, testDirectory } from './fixtures/open-sandbox.ts'

const now = '2026-11-23T10:00:00Z'

async function withApp (t: Tap, options: SandboxOptions) {
  const { sandbox: { handlers }, context, directory } = await openSandbox(t, options)
  await handlers.deploy({ appId: 'app', version: 1, bundle: hostileBundle(), data: 'new', snapshot: '', now }, context)
  const wake = async (): Promise<WakeResponse> => complete('WakeResponse', await handlers.wake({ appId: 'app' }, context))
  const state = async (wanted: string): Promise<Run> => {
    const gone = new AbortController()
    for await (const { run } of handlers.watch({}, { ...context, signal: gone.signal })) {
      if (run?.state === wanted) return complete('Run', run)
    }
    throw new Error('the stream has ended')
  }
  return { handlers, context, directory, wake, state, run: async (code: string) => (await ask(await wake(), '/run', { method: 'POST', body: code })).text }
}

type Tap = Parameters<typeof openSandbox>[0]

t.test('an idle app is stopped in place, then ended, and a request finds it again', async t => {
  const { wake, state } = await withApp(t, { heartbeatMs: 100, stopAfterMs: 200, sleepAfterMs: 300 })
  await state('stopped')
  t.equal((await ask(await wake(), '/')).text, 'hello', 'from stopped')
  await state('stopped')
  await state('sleeping')
  t.equal((await ask(await wake(), '/notes')).text, '[{"id":1,"text":"first 2026-11-23"},{"id":2,"text":"second 2026-11-23"}]', 'from sleeping')
})

t.test('an app cannot keep itself awake by what it replaces', async t => {
  const { state, run } = await withApp(t, { heartbeatMs: 100, stopAfterMs: 300 })
  await run(`
    let count = 1e6
    const says = () => Object.defineProperty(new Response('{"requests":' + ++count + ',"open":1}'), 'then', { value: undefined })
    Response.json = says
    Response.prototype.then = function (resolve) { resolve(says()) }
    String.prototype.indexOf = () => 0
    EventTarget.prototype.addEventListener = () => {}
    return 1`)
  await state('stopped')
})

t.test("the runner's own paths are the app's for everyone but the supervisor", async t => {
  const { wake } = await withApp(t, { heartbeatMs: 100, stopAfterMs: 60_000 })
  for (const path of ['/.dream/alive', '/.dream/warm', '/.dream/']) {
    for (const key of ['', 'undefined', '0'.repeat(32)]) t.equal((await ask(await wake(), path, { headers: { 'x-dream-key': key } })).text, 'hello', path)
    t.equal((await ask(await wake(), path)).text, 'hello', path)
  }
})

t.test('many who wake an app start it once', async t => {
  const { handlers, context, wake } = await withApp(t, {})
  await handlers.sleep({ appId: 'app' }, context)
  const targets = await Promise.all(Array.from({ length: 50 }, wake))
  t.equal(new Set(targets.map(({ target }) => target)).size, 1)
})

t.test('an app that hangs is ended and started again, and its owner is told', async t => {
  const { wake, state, run } = await withApp(t, { heartbeatMs: 200, silenceMs: 1000 })
  const hanging = run('for (;;);').catch(() => 'cut')
  t.match((await state('crashed')).findings, [{ code: 'hung' }])
  t.equal(await hanging, 'cut')
  t.equal((await ask(await wake(), '/')).text, 'hello')
})

t.test('an app that ends itself is started again', async t => {
  const { wake, state, run } = await withApp(t, {})
  await run('Deno.exit(7)').catch(() => 'cut')
  t.match((await state('crashed')).findings, [{ code: 'app-ended', message: /7/ }])
  t.equal((await ask(await wake(), '/')).text, 'hello')
})

t.test('an app that ends itself again and again has to wait', async t => {
  const { wake, state, run } = await withApp(t, {})
  for (let count = 0; count < 2; count++) {
    await run('Deno.exit(7)').catch(() => 'cut')
    await state('crashed')
  }
  await pause(10)
  await run('Deno.exit(7)').catch(() => 'cut')
  await state('crashed')
  await t.rejects(wake(), { code: 'DRM_SANDBOX_APP_FAILING', statusCode: 503 })
})

t.test('too much memory ends the app alone, and its owner is told why', async t => {
  const { wake, state, run } = await withApp(t, {})
  await run('const all = []; for (;;) { all.push(new Array(1e5).fill({})); await new Promise(next => setTimeout(next)) }').catch(() => 'cut')
  t.match((await state('crashed')).findings, [{ code: 'out-of-memory' }])
  t.equal((await ask(await wake(), '/')).text, 'hello')
})

t.test('two sandboxes do not share a directory', { skip: process.platform === 'linux' ? false : 'not run: only Linux has the lock' }, async t => {
  const { directory } = await openSandbox(t)
  await t.rejects(openSandbox(t, {}, directory), { code: 'DRM_SANDBOX_DIRECTORY_IN_USE' })
})

t.test('a level that this machine does not offer is a refusal to start', async t => {
  await t.rejects(openSandbox(t, { bubblewrap: '/nowhere/bwrap', minimum: 'jail' }), { code: 'DRM_SANDBOX_TOO_WEAK' })
  const { sandbox, context } = await openSandbox(t, { bubblewrap: '/nowhere/bwrap' })
  t.match(await sandbox.handlers.describeSandbox({}, context), { plugin: { isolation: 'permissions', notes: [/Install bubblewrap/] } })
})

t.test('after the platform is killed nothing is left running, and no data is lost', async t => {
  const directory = testDirectory()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fixtures/serve-until-killed.ts'), directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>(resolve => { child.stdout.on('data', (text: Buffer) => { if (text.includes('serving')) resolve() }) })
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('exit', resolve))
  await pause(200)
  const mine = readdirSync('/proc').filter(pid => /^\d+$/.test(pid) && commandOf(pid).includes(directory))
  t.same(mine, [])
  const { sandbox, context } = await openSandbox(t, {}, directory)
  const target = complete('WakeResponse', await sandbox.handlers.wake({ appId: 'kept' }, context))
  t.equal(JSON.parse((await ask(target, '/notes')).text).length, 3)
  const gone = new AbortController()
  for await (const { run } of sandbox.handlers.watch({}, { ...context, signal: gone.signal })) {
    t.match(run, { appId: 'kept', version: 1, state: 'running' })
    break
  }
  t.equal(readdirSync(join(directory, 'slots')).filter(name => /^\d+$/.test(name)).length, 1, 'only the slot in use is there')
})

t.test('a deploy that a crash has cut is undone', async t => {
  const directory = testDirectory()
  const first = await openSandbox({ teardown () {} }, {}, directory)
  await first.sandbox.handlers.deploy({ appId: 'app', version: 1, bundle: notesBundle(), data: 'new', snapshot: '', now }, first.context)
  await first.sandbox.close()
  const { createAppStore } = await import('../src/app-store.ts')
  const { createAppData } = await import('../src/app-data.ts')
  const store = createAppStore(directory)
  const data = createAppData(directory, store.directory)
  const [record] = store.list()
  if (record === undefined) throw new Error('there is no app')
  data.snapshot('app', 'before')
  store.save({ ...record, deploying: { snapshot: 'before' } })
  data.clear('app')
  const { sandbox, context } = await openSandbox(t, {}, directory)
  const target = complete('WakeResponse', await sandbox.handlers.wake({ appId: 'app' }, context))
  t.equal(JSON.parse((await ask(target, '/notes')).text).length, 2)
})


function commandOf (pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
