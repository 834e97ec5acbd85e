import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { ask } from '../fixtures/ask.ts'
import { hostileBundle } from '../fixtures/hostile.ts'
import { openSandbox } from '../fixtures/open-sandbox.ts'

const now = '2026-11-23T10:00:00Z'

/** What hostile code tries, and the findings that its owner may be told; none when the app itself survives. */
const bombs: Record<string, { code: string, ends: string[] }> = {
  'a microtask loop': { code: 'const again = () => Promise.resolve().then(again); await again()', ends: ['hung', 'out-of-memory'] },
  'a wait without end': { code: 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)', ends: ['hung'] },
  'a query without end': { code: "env.db.prepare('WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x) SELECT count(*) FROM x').get()", ends: ['hung'] },
  'a bomb of buffers': { code: 'const all = []; for (;;) all.push(new Uint8Array(1 << 24).fill(1))', ends: ['out-of-memory', ''] },
  'a bomb of blobs': { code: "env.db.prepare('SELECT sum(length(randomblob(500000000)))').get()", ends: ['out-of-memory', 'app-killed', ''] },
  'a bomb of WebAssembly memory': { code: 'const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536 }); for (;;) { memory.grow(256); new Uint8Array(memory.buffer).fill(1) }', ends: ['out-of-memory', ''] },
  'a bomb of threads': { code: "for (let i = 0; i < 200; i++) new Worker('data:text/javascript,for(;;);', { type: 'module' }); await new Promise(() => {})", ends: ['out-of-memory', 'hung', 'app-ended', 'app-crashed', 'app-killed'] },
  'a flood of lines': { code: "for (;;) console.log('x'.repeat(1000))", ends: ['log-flood', 'hung'] },
  'an expression that goes back without end': { code: "return /^(a+)+$/.test('a'.repeat(40) + 'b')", ends: ['hung', ''] },
  'a full disk': { code: "env.db.exec('PRAGMA max_page_count = 4294967294; CREATE TABLE big (a)'); const put = env.db.prepare('INSERT INTO big VALUES (zeroblob(10000000))'); for (;;) { put.run(); await new Promise(resolve => setTimeout(resolve, 1)) }", ends: ['disk-full', 'hung', ''] },
  'all descriptors': { code: "const all = []; for (let i = 0; i < 100000; i++) all.push(Deno.openSync('/runner/main.js'))", ends: ['app-ended', ''] }
}

for (const [name, { code, ends }] of Object.entries(bombs)) {
  t.test(`${name} harms the app alone`, async t => {
    const { sandbox: { handlers }, context } = await openSandbox(t, { heartbeatMs: 300, silenceMs: 1500, limits: { diskMegabytes: 64 } })
    for (const appId of ['bomb', 'neighbour']) await handlers.deploy({ appId, version: 1, bundle: hostileBundle(), data: 'new', snapshot: '', now }, context)
    const wake = async (appId: string) => complete('WakeResponse', await handlers.wake({ appId }, context))
    const before = process.memoryUsage().rss
    const answer = ask(await wake('bomb'), '/run', { method: 'POST', body: code, timeoutMs: 40_000 }).then(({ text }) => text, () => 'cut')
    const neighbour = await ask(await wake('neighbour'), '/', { timeoutMs: 5000 })
    t.equal(neighbour.text, 'hello')
    const text = await answer
    const finding = await ended()
    t.ok(ends.includes(text === 'cut' ? finding : ''), `${text.slice(0, 80)} ${finding}`)
    t.ok(process.memoryUsage().rss - before < 300 * 1024 * 1024, 'the platform stays small')

    async function ended (): Promise<string> {
      if (text !== 'cut') return ''
      const gone = AbortSignal.timeout(10_000)
      for await (const { run } of handlers.watch({}, { ...context, signal: gone })) {
        const code = run?.appId === 'bomb' ? run.findings?.[0]?.code : undefined
        if (code !== undefined) return code
      }
      return 'nothing'
    }
  })
}
