import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { payloadOf, handed } from '../../../src/payload.ts'
import { createCellDirectories } from '../../../src/drivers/cell-directories.ts'
import { findDeno } from '../../../src/drivers/deno.ts'
import { findCgroups } from '../../../src/drivers/jail/cgroups.ts'
import { openJail, type JailPlan } from '../../../src/drivers/jail/open-jail.ts'
import { findReach } from '../../../src/drivers/jail/reach.ts'
import { cellMounts, libraries } from '../../../src/drivers/jail/root.ts'
import { compileSeccomp, seccompBytes } from '../../../src/drivers/jail/seccomp-compile.ts'
import { removeTree } from '../../../src/remove-tree.ts'
import { listenTo } from '../../../src/runner-messages.ts'
import { createAppData } from '../../../src/app-data.ts'
import { ask } from '../../fixtures/ask.ts'
import { hostileBundle } from '../../fixtures/hostile.ts'
import { testDirectory } from '../../fixtures/open-sandbox.ts'

const architecture = process.arch === 'arm64' ? 'arm64' : 'x64'
const directory = testDirectory()
chmodSync(directory, 0o711)
mkdirSync(join(directory, 'cache'), { mode: 0o755 })
const groups = findCgroups(`dream-test-${process.pid}`)
t.teardown(() => { groups.sweep(); removeTree(directory) })
let number = process.pid % 100_000

function plan (more: Partial<JailPlan> = {}): JailPlan {
  const deno = findDeno('')
  const runner = join(import.meta.dirname, '../../../runner')
  return {
    bubblewrap: 'bwrap',
    filter: seccompBytes(compileSeccomp(architecture)),
    limits: { memoryMegabytes: 192, cores: 1, threads: 64, diskMegabytes: 64 },
    groups,
    number: ++number,
    asRoot: process.getuid?.() === 0,
    reach: findReach([]),
    directories,
    mounts: paths => [...libraries(deno), ...cellMounts({ deno, runner, cache: join(directory, 'cache'), fillsCache: false, ...paths })],
    ...more
  }
}

const directories = createCellDirectories(directory)
const possible = await openJail(plan()).then(async cell => { cell.kill(); await cell.ended; cell.release(); return true }, () => false)
const inJail = possible ? {} : { skip: 'not run: no jail starts on this machine' }

t.test('the jail alone holds what has every permission of Deno', inJail, async t => {
  const cell = await openJail(plan({ permissions: 'all' }))
  t.teardown(async () => { cell.kill(); await cell.ended; cell.release() })
  createAppData(directory, id => join(directory, id)).scratch(cell, undefined)
  const { mark, bytes } = handed(payloadOf(hostileBundle(), { mode: 'serve', now: '2026-11-23T10:00:00Z', diskMegabytes: 64 }))
  await new Promise<void>(resolve => {
    listenTo(cell, mark, { message: message => { if (message.kind === 'started') resolve() }, log () {} })
    cell.go(bytes)
  })
  const run = async (code: string) => (await ask({ target: `unix:${cell.socket}`, token: '' }, '/run', { method: 'POST', body: code })).text

  t.equal(await run("return [...Deno.readDirSync('/')].map(entry => entry.name).sort().join(' ')"), '"data deno denodir dev lib lib64 proc runner socket"')
  t.equal(await run("return [...Deno.readDirSync('/proc')].map(entry => entry.name).join(' ')"), '"self"')
  t.same(JSON.parse(await run('return Object.keys(Deno.env.toObject()).sort()')).filter((key: string) => key !== 'PWD'), ['DENO_DIR', 'DENO_NO_UPDATE_CHECK', 'HOME', 'MALLOC_MMAP_THRESHOLD_', 'NO_COLOR', 'SQLITE_TMPDIR', 'TZ'])
  for (const [what, code] of Object.entries({
    'the machine': "return Deno.readTextFileSync('/etc/passwd')",
    'a process': "return new Deno.Command('/deno', { args: ['--version'] }).outputSync()",
    'a TCP connection': "return await Deno.connect({ hostname: '127.0.0.1', port: 22 })",
    'a TCP port': 'return Deno.listen({ port: 0 }) && null',
    'a name lookup': "return await Deno.resolveDns('example.org', 'A')",
    'a fetch': "return await (await fetch('http://127.0.0.1/')).text()",
    'a link': "Deno.symlinkSync('/etc/passwd', '/data/app/link')",
    'a hard link': "Deno.linkSync('/data/app/app.db', '/data/app/link')",
    'its own code': "Deno.writeTextFileSync('/runner/main.js', 'x')",
    'the code cache': "Deno.writeTextFileSync('/denodir/x', 'x')",
    'the root': "Deno.writeTextFileSync('/x', 'x')",
    'the socket in its place': process.getuid?.() === 0 ? "Deno.removeSync('/socket/http.sock')" : "throw new Error('only root can hold it')",
    'a set-user-id file': "Deno.writeTextFileSync('/data/app/x', 'x'); Deno.chmodSync('/data/app/x', 0o4755)",
    'another user': 'process.setuid(0)',
    'a signal to others': "Deno.kill(2, 'SIGKILL')",
    'a file over its limit': "const file = Deno.openSync('/data/app/large', { write: true, create: true }); for (let i = 0; i < 200; i++) file.writeSync(new Uint8Array(1 << 20))"
  })) t.match(await run(code), /^thrown: /, `refuses ${what}`)
  t.equal(await run('return 1'), '1', 'and is alive after it all')
})

t.test('a call that no program makes by accident ends the jail', inJail, async t => {
  const cell = await openJail(plan({ permissions: 'all' }))
  t.teardown(() => { cell.release() })
  createAppData(directory, id => join(directory, id)).scratch(cell, undefined)
  const { mark, bytes } = handed(payloadOf(hostileBundle(), { mode: 'serve', now: '2026-11-23T10:00:00Z', diskMegabytes: 64 }))
  await new Promise<void>(resolve => {
    listenTo(cell, mark, { message: message => { if (message.kind === 'started') resolve() }, log () {} })
    cell.go(bytes)
  })
  const libc = architecture === 'x64' ? '/lib/x86_64-linux-gnu/libc.so.6' : '/lib/aarch64-linux-gnu/libc.so.6'
  const unshare = architecture === 'x64' ? 272 : 97
  void ask({ target: `unix:${cell.socket}`, token: '' }, '/run', {
    method: 'POST',
    body: `const { symbols } = Deno.dlopen('${libc}', { syscall: { parameters: ['i64', 'i64'], result: 'i64' } }); return String(symbols.syscall(${unshare}n, 0x10000000n))`
  }).catch(() => 'cut')
  t.equal((await cell.ended).code, 159)
})

t.test('a jail that is not as meant is not used', inJail, async t => {
  const elsewhere: JailPlan['groups'] = {
    ...groups,
    make: (number, limits) => ({ ...groups.make(number, limits), paths: new Map([['memory', '/elsewhere']]) })
  }
  await t.rejects(openJail(plan({ groups: elsewhere })), { message: /not closed: the memory group is not \/elsewhere/ })
})
