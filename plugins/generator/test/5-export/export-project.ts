import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { readBlueprint } from '../fixtures/compile.ts'
import { exportTo, finish, start } from '../fixtures/exported.ts'

const at = '2026-11-20T09:00:00.000Z'
const own = { created_at: at, updated_at: at, sample: false }
const records = {
  client: [{ ...own, id: 'c1', name: 'Zoë O\'Hara', phone: '+44 20 7946 0000', address: null }],
  dog: [{ ...own, id: 'd1', name: 'Rex', breed: 'Beagle', notes: null, client: { id: 'c1', title: 'Zoë O\'Hara' } }],
  walk: [{ ...own, id: 'w1', date: '2026-11-19', duration: 30, price: 1250, paid: true, dog: { id: 'd1', title: 'Rex' } }]
}

/** What a browser would do: look, read, add, and be refused. */
async function use (t: Test, url: string): Promise<void> {
  const page = await fetch(url)
  t.equal(page.headers.get('content-type'), 'text/html; charset=utf-8')
  const [, script = ''] = /src="(\/assets\/app-[^"]+)"/.exec(await page.text()) ?? []
  t.match((await fetch(`${url}${script}`)).headers.get('cache-control'), /immutable/)
  t.match(await (await fetch(`${url}/api/walks`)).json(), { total: 1, items: [{ id: 'w1', date: '2026-11-19', duration: 30, price: 1250, paid: true, sample: false, created_at: at, dog: { id: 'd1', title: 'Rex' } }] })
  t.match(await (await fetch(`${url}/api/dogs?search=beagle`)).json(), { items: [{ name: 'Rex', client: { title: 'Zoë O\'Hara' } }] })
  const send = async (headers: Record<string, string>, body: object) => fetch(`${url}/api/clients`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  t.equal((await send({}, { name: 'Ann' })).status, 201)
  t.equal((await send({}, {})).status, 422)
  t.equal((await send({ origin: 'https://elsewhere.example' }, { name: 'Eve' })).status, 403)
  t.match(await (await fetch(`${url}/api/clients`)).json(), { total: 2 })
}

t.test('an exported project runs without Dream, with its own records', async t => {
  const folder = t.testdir({})
  const files = await exportTo(folder, readBlueprint('dog-walking'), records)
  const uses = [...files].filter(([path, text]) => path !== 'README.md' && !path.startsWith('public/') && text.includes('@dream/')).map(([path]) => path)
  t.same(uses, [], 'nothing of it is imported')
  t.match(JSON.parse(files.get('package.json') ?? ''), { name: 'dog-walking', dependencies: { hono: /^\d+\.\d+\.\d+$/ }, devDependencies: { svelte: /^\d+\.\d+\.\d+$/, esbuild: /^\d+\.\d+\.\d+$/ } })
  t.ok(files.has('kit/blocks/totals/Totals.svelte'))
  t.notOk(files.has('kit/blocks/board/Board.svelte'), 'what the app does not use of the kit stays behind')

  await t.test('by npm start, and what was added is there after it was started again', async t => {
    const first = await start(folder, 'npm', 'start')
    await use(t, first.url).finally(first.stop)
    const second = await start(folder, 'npm', 'start')
    t.match(await (await fetch(`${second.url}/api/clients`)).json().finally(second.stop), { total: 2 })
  })

  await t.test('its checks pass by npm test, and fail when a line of the server is broken', async t => {
    t.match(await finish(folder, 'npm', 'test'), { code: 0, output: /\n. fail 0\n/ })
    const [file, text] = ['shared/dog.ts', files.get('shared/dog.ts') ?? '']
    writeFileSync(join(folder, file), text.replace("label: 'Name', required: true", "label: 'Name'"))
    const broken = await finish(folder, 'npm', 'test')
    writeFileSync(join(folder, file), text)
    t.match(broken, { code: 1, output: /refused/ })
  })

  await t.test('its client is built by npm run build', async t => {
    const { code, output } = await finish(folder, 'npm', 'run', 'build')
    t.equal(code, 0, output)
    const [script = ''] = readdirSync(join(folder, 'public/assets')).filter(name => name.endsWith('.js'))
    t.match(readFileSync(join(folder, 'public/index.html'), 'utf8'), `src="/assets/${script}"`)
    t.match(await finish(folder, 'npm', 'test'), { code: 0 })
  })
})

t.test('an exported project runs on Deno', async t => {
  // Below this repository Deno would take its own program for one of the packages.
  const folder = mkdtempSync(join(tmpdir(), 'dream-export-'))
  t.teardown(() => { rmSync(folder, { recursive: true, force: true }) })
  await exportTo(folder, readBlueprint('dog-walking'), records)
  const { url, stop } = await start(folder, 'deno', 'task', 'start')
  await use(t, url).finally(stop)
  const tested = await finish(folder, 'deno', 'task', 'test')
  t.match(tested, { code: 0, output: /0 failed/ }, tested.output.slice(-2000))
})

t.test('a project without records begins empty', async t => {
  const folder = t.testdir({})
  const files = await exportTo(folder, readBlueprint('workshop'))
  t.notOk(files.has('records.json'))
  const { url, stop } = await start(folder, 'npm', 'start')
  t.match(await (await fetch(`${url}/api/_samples`)).json(), { count: 0 })
  t.match(await (await fetch(`${url}/api/tasks`)).json().finally(stop), { total: 0 })
})
