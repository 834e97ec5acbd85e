import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { exportTo, finish, start } from '../fixtures/exported.ts'
import { readExample } from '../fixtures/walk-through.ts'

const secret = 'seven pots of thyme'

t.test('an exported app with people runs on Node and on Deno, and passes its checks', { timeout: 240_000 }, async t => {
  // Below this repository Deno would take its own program for one of the packages.
  const folder = mkdtempSync(join(tmpdir(), 'dream-export-'))
  t.teardown(() => { rmSync(folder, { recursive: true, force: true }) })
  const files = await exportTo(folder, readExample('physio-practice'))
  t.ok(files.has('kit/people/server.ts') && files.has('kit/people/Entrance.svelte'))
  let cookie = ''
  const send = (url: string, path: string, body: object) => fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) })

  await t.test('on Node the first to sign up is its owner', async t => {
    const { url, stop } = await start(folder, 'npm', 'start')
    t.teardown(stop)
    t.equal((await fetch(`${url}/api/patients`)).status, 401)
    const joined = await send(url, '/api/_people/sign-up', { name: 'Mairead', email: 'mairead@example.org', password: secret })
    t.equal(joined.status, 201)
    cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? ''
    t.equal((await send(url, '/api/patients', { name: 'Una Reid' })).status, 201)
  })

  await t.test('on Deno the same password opens the same account', async t => {
    const { url, stop } = await start(folder, 'deno', 'run', '--allow-net', '--allow-read', '--allow-write', '--allow-env', 'start.ts')
    t.teardown(stop)
    const entered = await send(url, '/api/_people/sign-in', { email: 'mairead@example.org', password: secret })
    t.equal(entered.status, 200)
    cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    t.match(await (await fetch(`${url}/api/patients`, { headers: { cookie } })).json(), { total: 1, items: [{ name: 'Una Reid', created_by: { title: 'Mairead' } }] })
  })

  const { code, output } = await finish(folder, 'npm', 'test')
  t.equal(code, 0, output.slice(-500))
})
