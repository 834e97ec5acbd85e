import { createHash, randomInt } from 'node:crypto'
import { request as open } from 'node:http'
import type { Test } from 'tap'
import type { Bundle, WakeResponse } from '../../gen/ts/messages.ts'
import { type Init, complete } from '../codec.ts'
import { isFailure } from '../errors.ts'
import type { Client } from '../plugin.ts'

type Sandbox = Client<'Sandbox'>

const now = '2026-11-23T10:00:00Z'

/** Adds the tests that every Sandbox passes. `open` gives one that has no apps; it is opened once for all of them. */
export function conformsAsSandbox (t: Test, open: () => Promise<{ client: Sandbox, close (): Promise<void> }>): void {
  let opened: Promise<{ client: Sandbox, close (): Promise<void> }> | undefined
  t.teardown(async () => { await (await opened)?.close() })
  const check = (name: string, run: (t: Test, sandbox: Sandbox) => Promise<void>): void => {
    void t.test(name, async t => {
      opened ??= open()
      await run(t, (await opened).client)
    })
  }
  const deployed = async (sandbox: Sandbox, bundle = notes()): Promise<string> => {
    const appId = newId()
    const { run } = await sandbox.deploy({ appId, version: 1, bundle, data: 'new', now })
    if (run?.state !== 'running') throw new Error(`The bundle does not run: ${JSON.stringify(run)}`)
    return appId
  }

  check('says who it is and how strongly it isolates', async (t, sandbox) => {
    const { plugin } = await sandbox.describeSandbox({})
    t.ok(plugin?.name)
    t.ok(plugin?.variant)
    t.match(plugin?.isolation, /^(microvm|gvisor|jail|permissions)$/)
  })

  check('runs every check of a bundle and tells each result', async (t, sandbox) => {
    const { run } = await sandbox.check({ appId: newId(), version: 1, bundle: notes(), now })
    t.equal(run?.state, 'passed')
    t.same(run?.checks.map(({ name, element, passed }) => ({ name, element, passed })), [
      { name: 'a note can be added', element: 'note', passed: true },
      { name: 'each check has a database of its own', element: 'note', passed: true },
      { name: 'the clock stands still', element: 'app', passed: true }
    ])
  })

  check('a check that fails fails the run, and says why', async (t, sandbox) => {
    const bundle = notes()
    bundle.checks = "module.exports.default = [{ name: 'pigs fly', element: 'pig', async run () { throw new Error('they walk') } }]"
    const { run } = await sandbox.check({ appId: newId(), version: 1, bundle, now })
    t.equal(run?.state, 'failed')
    t.match(run?.checks, [{ name: 'pigs fly', element: 'pig', passed: false, message: /they walk/ }])
    t.match(run?.findings, [{ code: 'check-fails', where: 'pig' }])
  })

  check('a server that cannot be loaded fails its check', async (t, sandbox) => {
    const { run } = await sandbox.check({ appId: newId(), version: 1, bundle: { ...notes(), server: 'this is no program' }, now })
    t.equal(run?.state, 'failed')
    t.match(run?.findings, [{ severity: 'error' }])
  })

  check('deploys, seeds and serves', async (t, sandbox) => {
    const appId = await deployed(sandbox)
    const target = await sandbox.wake({ appId })
    t.same((await ask(target, '/notes')).json(), [{ id: 1, text: 'first 2026-11-23' }])
    t.equal((await ask(target, '/notes', { method: 'POST', body: '{"text":"second"}' })).status, 201)
    t.equal((await ask(target, '/asset')).text, 'an asset')
    t.match((await ask(target, '/url?a=b%20c', { headers: { 'x-one': '1' } })).text, /^http:\/\/.*\/url\?a=b%20c 1$/)
  })

  check('what was written is there after sleep', async (t, sandbox) => {
    const appId = await deployed(sandbox)
    await ask(await sandbox.wake({ appId }), '/notes', { method: 'POST', body: '{"text":"second"}' })
    await sandbox.sleep({ appId })
    t.equal((await ask(await sandbox.wake({ appId }), '/notes')).json().length, 2)
  })

  check('migrates the data of the version before', async (t, sandbox) => {
    const appId = await deployed(sandbox)
    const bundle = coloured('ALTER TABLE note ADD COLUMN colour TEXT')
    const checked = await sandbox.check({ appId, version: 2, bundle, withData: true, now })
    t.equal(checked.run?.state, 'passed')
    const { run, snapshot } = await sandbox.deploy({ appId, version: 2, bundle, data: 'migrate', now })
    t.equal(run?.state, 'running')
    t.ok(snapshot)
    t.same((await ask(await sandbox.wake({ appId }), '/notes')).json(), [{ id: 1, text: 'first 2026-11-23', colour: null }])
  })

  check('a migration that fails leaves version and data as they were', async (t, sandbox) => {
    const appId = await deployed(sandbox)
    const bundle = coloured('DELETE FROM note; this is no SQL')
    const checked = await sandbox.check({ appId, version: 2, bundle, withData: true, now })
    t.equal(checked.run?.state, 'failed')
    const { run } = await sandbox.deploy({ appId, version: 2, bundle, data: 'migrate', now })
    t.equal(run?.state, 'failed')
    t.match(run?.findings, [{ severity: 'error' }])
    t.same((await ask(await sandbox.wake({ appId }), '/notes')).json(), [{ id: 1, text: 'first 2026-11-23' }])
  })

  check('puts a snapshot back', async (t, sandbox) => {
    const appId = await deployed(sandbox)
    const second = await sandbox.deploy({ appId, version: 2, bundle: coloured('ALTER TABLE note ADD COLUMN colour TEXT; DELETE FROM note'), data: 'migrate', now })
    t.same((await ask(await sandbox.wake({ appId }), '/notes')).json(), [])
    const { run } = await sandbox.deploy({ appId, version: 3, bundle: notes(), data: 'snapshot', snapshot: second.snapshot, now })
    t.equal(run?.state, 'running')
    t.same((await ask(await sandbox.wake({ appId }), '/notes')).json(), [{ id: 1, text: 'first 2026-11-23' }])
  })

  check('refuses unknown apps, ids, snapshots and ways of data', async (t, sandbox) => {
    t.equal(await statusOf(sandbox.wake({ appId: newId() })), 404)
    t.equal(await statusOf(sandbox.sleep({ appId: newId() })), 404)
    for (const appId of ['', '../apps', 'A', 'a/b', 'a\n']) t.equal(await statusOf(sandbox.deploy({ appId, bundle: notes(), data: 'new', now })), 400)
    t.equal(await statusOf(sandbox.deploy({ appId: newId(), bundle: notes(), data: 'some', now })), 400)
    const appId = await deployed(sandbox)
    t.equal(await statusOf(sandbox.deploy({ appId, version: 2, bundle: notes(), data: 'snapshot', snapshot: '../data', now })), 404)
    t.equal((await ask(await sandbox.wake({ appId }), '/notes')).status, 200, 'and the app serves on')
  })

  check('tells what apps print, and what they become', async (t, sandbox) => {
    const gone = new AbortController()
    const states: string[] = []
    const appId = newId()
    const watching = (async () => {
      for await (const { run } of sandbox.watch({}, { signal: gone.signal })) {
        if (run?.appId === appId) states.push(run.state)
        if (states.includes('sleeping')) break
      }
    })()
    await sandbox.deploy({ appId, version: 1, bundle: notes(), data: 'new', now })
    await ask(await sandbox.wake({ appId }), '/log')
    for await (const { line } of sandbox.readLogs({ appId, follow: true }, { signal: gone.signal })) {
      if (line?.text !== 'a line') continue
      t.match(line, { stream: 'out', sequence: Number })
      break
    }
    await sandbox.sleep({ appId })
    await watching
    gone.abort()
    t.ok(states.includes('running'))
    t.equal(states.at(-1), 'sleeping')
  })

  check('removes an app with everything it had', async (t, sandbox) => {
    const appId = await deployed(sandbox)
    const target = await sandbox.wake({ appId })
    await sandbox.remove({ appId })
    t.equal(await statusOf(sandbox.wake({ appId })), 404)
    const after = await ask(target, '/notes').catch(() => undefined)
    t.notOk(after?.status === 200)
  })
}

/** The status of the failure that it ends with; 0 when it does not fail. */
async function statusOf (call: Promise<unknown>): Promise<number | undefined> {
  return await call.then(() => 0, (error: unknown) => isFailure(error) ? error.statusCode : undefined)
}

interface Answer { status: number, text: string, json (): unknown[] }

async function ask ({ target, token }: WakeResponse, path: string, init: { method?: string, body?: string, headers?: Record<string, string> } = {}): Promise<Answer> {
  const url = target.startsWith('unix:') ? undefined : new URL(target)
  const where = url === undefined ? { socketPath: target.slice(5), path } : { host: url.hostname, port: url.port, path: url.pathname + path }
  return await new Promise((resolve, reject) => {
    const call = open({ ...where, agent: false, method: init.method ?? 'GET', headers: { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), ...init.headers } }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => { text += part })
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, text, json: () => JSON.parse(text) }) })
    })
    call.on('error', reject)
    call.end(init.body)
  })
}

const schema = 'CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL);'

function notes (): Bundle {
  return complete('Bundle', {
    server: `
      module.exports.seed = (db, seed, today) => { for (const text of JSON.parse(seed)) db.prepare('INSERT INTO note (text) VALUES (?)').run(text + ' ' + today) }
      module.exports.default = {
        async fetch (request, env) {
          const { pathname } = new URL(request.url)
          if (pathname === '/log') env.log('a line')
          if (pathname === '/now') return new Response(env.now().toISOString())
          if (pathname === '/asset') return new Response(env.assets.get('/a.txt').content)
          if (pathname === '/url') return new Response(request.url + ' ' + request.headers.get('x-one'))
          if (pathname === '/notes' && request.method === 'POST') {
            env.db.prepare('INSERT INTO note (text) VALUES (?)').run((await request.json()).text)
            return new Response('', { status: 201 })
          }
          if (pathname === '/notes') return Response.json(env.db.prepare('SELECT * FROM note ORDER BY id').all())
          return new Response('no', { status: 404 })
        }
      }`,
    checks: `
      const add = async app => {
        const { status } = await app.fetch('/notes', { method: 'POST', body: '{"text":"a"}' })
        if (status !== 201) throw new Error('it answered ' + status)
        const found = await (await app.fetch('/notes')).json()
        if (found.length !== 1) throw new Error('there are ' + found.length)
      }
      module.exports.default = [
        { name: 'a note can be added', element: 'note', run: add },
        { name: 'each check has a database of its own', element: 'note', run: add },
        { name: 'the clock stands still', element: 'app', async run (app) {
          const text = await (await app.fetch('/now')).text()
          if (text !== '2026-11-23T10:00:00.000Z' || app.now().toISOString() !== text) throw new Error(text)
        } }
      ]`,
    assets: [{ path: '/a.txt', mediaType: 'text/plain', content: new TextEncoder().encode('an asset') }],
    schema: { digest: digest(schema), sql: schema },
    seed: '["first"]'
  })
}

function coloured (sql: string): Init<Bundle> {
  const next = `${schema} -- with a colour\nALTER TABLE note ADD COLUMN colour TEXT;`
  return { ...notes(), schema: { digest: digest(next), sql: next }, migration: { fromSchema: digest(schema), toSchema: digest(next), sql } }
}

function digest (text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function newId (): string {
  return `a${randomInt(1e9).toString(36).padStart(9, '0')}`
}
