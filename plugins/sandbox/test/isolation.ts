import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import t from 'tap'
import type { WakeResponse } from '@dream/contracts/messages'
import { complete } from '@dream/contracts/codec'
import { ask } from './fixtures/ask.ts'
import { hostileBundle } from './fixtures/hostile.ts'
import { notesBundle } from './fixtures/bundles.ts'
import { openSandbox, testDirectory } from './fixtures/open-sandbox.ts'

const now = '2026-11-23T10:00:00Z'
const directory = testDirectory()
chmodSync(directory, 0o711)
process.env['DREAM_TEST_CANARY'] = 'canary-of-the-supervisor'
writeFileSync(join(directory, 'canary'), 'canary-file')
chmodSync(join(directory, 'canary'), 0o644)

const { sandbox, context } = await openSandbox(t, {}, directory)
const { handlers } = sandbox
const { plugin } = await handlers.describeSandbox({}, context)
const jailed = plugin?.isolation === 'jail'
const inJail = jailed ? {} : { skip: 'not run: no jail starts on this machine' }

for (const appId of ['hostile', 'neighbour']) await handlers.deploy({ appId, version: 1, bundle: hostileBundle(), data: 'new', snapshot: '', now }, context)
const target = async (appId: string): Promise<WakeResponse> => complete('WakeResponse', await handlers.wake({ appId }, context))
const run = async (code: string) => (await ask(await target('hostile'), '/run', { method: 'POST', body: code })).text

t.test('reads no file of the machine, the platform or a neighbour', async t => {
  const paths = ['/etc/passwd', '/etc/shadow', '/proc/1/environ', '/proc/self/environ', '/proc/kallsyms', '/sys/kernel', `${directory}/canary`, `${directory}/apps/neighbour/app.json`, import.meta.filename, '/root/.ssh/id_rsa']
  for (const path of paths) t.match(await run(`return Deno.readTextFileSync(${JSON.stringify(path)})`), /^thrown: (NotCapable|NotFound)/, path)
  for (const path of paths) t.match(await run(`return (await import('node:fs')).readFileSync(${JSON.stringify(path)}, 'utf8')`), /^thrown: /, path)
})

t.test('writes nothing but its database', async t => {
  for (const path of ['/data/other', '/data/app/other', '/runner/main.js', '/denodir/x', '/deno', '/x', '/socket/other']) {
    t.match(await run(`Deno.writeTextFileSync(${JSON.stringify(path)}, 'x')`), /^thrown: /, path)
  }
  t.match(await run("Deno.symlinkSync('/etc/passwd', '/data/app/link')"), /^thrown: /)
})

t.test('the mounts hide what the permissions would hide', inJail, async t => {
  // What a hole in Deno's permissions would show: SQLite opens files by itself.
  t.match(await run("const { DatabaseSync } = await import('node:sqlite'); new DatabaseSync('/data/app/app.db').exec(\"ATTACH '/etc/passwd' AS x\")"), /^thrown: /)
  t.equal(await run("return (await import('node:module')).createRequire('/x.js')('/etc/passwd')").then(text => text.startsWith('thrown')), true)
})

t.test('finds no environment, no process and no library', async t => {
  t.match(await run('return Deno.env.toObject()'), /^thrown: NotCapable/)
  t.notMatch(await run('return process.env.DREAM_TEST_CANARY ?? null'), /canary/)
  t.match(await run("return new Deno.Command('/deno').outputSync()"), /^thrown: NotCapable/)
  t.match(await run("return (await import('node:child_process')).execSync('id').toString()"), /^thrown: /)
  t.match(await run("Deno.dlopen('/lib/x86_64-linux-gnu/libc.so.6', {})"), /^thrown: NotCapable/)
  t.match(await run('Deno.kill(1, "SIGKILL")'), /^thrown: /)
  t.match(await run('return Deno.hostname()'), /^thrown: /)
})

t.test('reaches no network, not even this machine', async t => {
  let reached = 0
  const server = createServer((_request, response) => { reached++; response.end('canary') })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  for (const host of ['127.0.0.1', '[::1]', '0.0.0.0', '[::ffff:127.0.0.1]', '2130706433', '0177.0.0.1', 'localhost', '169.254.169.254', '10.0.0.1', 'example.org']) {
    t.match(await run(`return await (await fetch('http://${host}:${port}/')).text()`), /^thrown: /, host)
    t.match(await run(`return await Deno.connect({ hostname: '${host.replace(/[[\]]/g, '')}', port: ${port} })`), /^thrown: /, host)
  }
  t.match(await run("return await Deno.resolveDns('canary.example.org', 'A')"), /^thrown: /)
  t.match(await run('return Deno.listen({ port: 0 })'), /^thrown: /)
  t.match(await run("return await Deno.connect({ transport: 'unix', path: '/socket/http.sock' }).then(() => 'connected')"), inJail.skip === undefined ? /^thrown: / : /./)
  t.equal(reached, 0)
})

t.test('nothing it sends comes back as a prototype, a protocol line or a header of ours', async t => {
  await run("console.log('\\u0001' + '0'.repeat(32) + ' {\"kind\":\"failed\"}')")
  await run("console.log('{\"__proto__\":{\"polluted\":1}}')")
  t.equal(Reflect.get({}, 'polluted'), undefined)
  t.equal((await ask(await target('hostile'), '/')).text, 'hello')
})

t.test('an uncaught error or rejection does not end it', async t => {
  await run("setTimeout(() => { throw new Error('later') }, 1); Promise.reject(new Error('nobody looks')); await new Promise(resolve => setTimeout(resolve, 20))")
  t.equal((await ask(await target('hostile'), '/')).text, 'hello')
})

t.test('a log flood is cut, and the neighbour answers', async t => {
  await run("for (let i = 0; i < 20000; i++) console.log('flood '.repeat(10)); return 1")
  t.equal((await ask(await target('neighbour'), '/')).text, 'hello')
  const lines = []
  for await (const { line } of handlers.readLogs({ appId: 'hostile', after: 0, follow: false }, context)) lines.push(line)
  t.ok(JSON.stringify(lines).length < 1024 * 1024)
})

for (const [name, byte] of Object.entries({ 'empty lines': 10, 'one endless line': 120 })) {
  t.test(`a flood of ${name} ends the app, and the neighbour answers meanwhile`, async t => {
    const gone = new AbortController()
    const ended = (async () => {
      for await (const { run } of handlers.watch({}, { ...context, signal: gone.signal })) {
        if (run?.appId === 'flooding' && run.state === 'crashed') return run.findings
      }
      return undefined
    })()
    await handlers.deploy({ appId: 'flooding', version: 1, bundle: hostileBundle(), data: 'new', snapshot: '', now }, context)
    const flooding = ask(await target('flooding'), '/run', { method: 'POST', body: `const bytes = new Uint8Array(65536).fill(${byte}); for (;;) { Deno.stdout.writeSync(bytes); await new Promise(resolve => setTimeout(resolve, 0)) }` }).catch(() => 'cut')
    t.equal((await ask(await target('neighbour'), '/')).text, 'hello')
    t.match(await ended, [{ code: 'log-flood' }])
    t.equal(await flooding, 'cut')
    t.equal((await ask(await target('neighbour'), '/')).text, 'hello')
    await handlers.remove({ appId: 'flooding' }, context)
    gone.abort()
  })
}

t.test('a line without end is cut', async t => {
  await run("console.log('x'.repeat(1000000)); return 1")
  await run("console.log('the next line'); await new Promise(resolve => setTimeout(resolve, 50)); return 1")
  for await (const { line } of handlers.readLogs({ appId: 'hostile', after: 0, follow: false }, context)) t.ok((line?.text?.length ?? 0) < 10000)
})

t.test('the database stops growing before its disk is full', async t => {
  t.match(await run("env.db.exec('CREATE TABLE big (a)'); env.db.exec('PRAGMA max_page_count = 100'); for (let i = 0; i < 1000; i++) env.db.prepare('INSERT INTO big VALUES (zeroblob(100000))').run()"), /full/)
  await run("env.db.exec('DROP TABLE big'); return 1")
})

t.test('the runner and its code are not its to change', async t => {
  const runner = join(import.meta.dirname, '../runner/main.js')
  const before = readFileSync(runner, 'utf8')
  await run("try { Deno.writeTextFileSync('/runner/main.js', 'gone') } catch {} return 1")
  t.equal(readFileSync(runner, 'utf8'), before)
})

t.test('data on the disk belongs to one user of its own', { ...inJail, ...(process.getuid?.() === 0 ? {} : { skip: 'not run: only root gives users' }) }, async t => {
  await handlers.sleep({ appId: 'hostile' }, context)
  await handlers.sleep({ appId: 'neighbour' }, context)
  const { statSync } = await import('node:fs')
  const owners = ['hostile', 'neighbour'].map(id => statSync(join(directory, 'apps', id, 'data/app.db')).uid)
  t.ok(owners.every(uid => uid >= 200000))
  t.not(owners[0], owners[1])
})

t.test('an infinite loop at its start is refused, and the version before serves on', async t => {
  const small = await openSandbox(t, { startWithinMs: 1500 })
  const deploy = async (version: number, server: string) => await small.sandbox.handlers.deploy({ appId: 'looping', version, bundle: { ...notesBundle(), server }, data: version === 1 ? 'new' : 'migrate', snapshot: '', now }, small.context)
  t.match(await deploy(1, notesBundle().server), { run: { state: 'running' } })
  t.match(await deploy(2, `for (;;); ${notesBundle().server}`), { run: { state: 'failed', findings: [{ code: 'too-slow' }] } })
  t.match(await deploy(2, `Deno.exit(3); ${notesBundle().server}`), { run: { state: 'failed', findings: [{ code: 'app-ended' }] } })
  const woken = complete('WakeResponse', await small.sandbox.handlers.wake({ appId: 'looping' }, small.context))
  t.equal((await ask(woken, '/')).text, 'hello')
})

t.test('a check that never ends is ended, and named', async t => {
  const small = await openSandbox(t, { checkWithinMs: 2000 })
  const bundle = { ...notesBundle(), checks: "module.exports.default = [{ name: 'it ends', element: 'x', run () { for (;;); } }]" }
  t.match(await small.sandbox.handlers.check({ appId: 'looping', version: 1, bundle, withData: false, now }, small.context), {
    run: { state: 'failed', checks: [{ name: 'it ends', passed: false }] }
  })
})

t.test('links and pipes in its data are not followed', async t => {
  const outside = testDirectory()
  const small = await openSandbox(t, {}, outside)
  const { symlinkSync, rmSync } = await import('node:fs')
  await small.sandbox.handlers.deploy({ appId: 'linked', version: 1, bundle: notesBundle(), data: 'new', snapshot: '', now }, small.context)
  await small.sandbox.handlers.sleep({ appId: 'linked' }, small.context)
  const data = join(outside, 'apps/linked/data')
  mkdirSync(join(outside, 'secret'))
  writeFileSync(join(outside, 'secret/canary'), 'canary')
  rmSync(join(data, 'app.db'))
  symlinkSync(join(outside, 'secret/canary'), join(data, 'app.db'))
  symlinkSync(join(outside, 'secret'), join(data, 'tree'))
  await small.sandbox.handlers.deploy({ appId: 'linked', version: 2, bundle: notesBundle(), data: 'new', snapshot: '', now }, small.context)
  const snapshots = join(outside, 'apps/linked/snapshots')
  for (const name of existsSync(snapshots) ? readdirSync(snapshots) : []) t.notOk(existsSync(join(snapshots, name, 'app.db')), 'the link was not copied')
  await small.sandbox.handlers.remove({ appId: 'linked' }, small.context)
  t.equal(readFileSync(join(outside, 'secret/canary'), 'utf8'), 'canary')
})
