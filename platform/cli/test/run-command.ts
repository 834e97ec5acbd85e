import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import t from 'tap'
import { dreamAt, json, platformWith, stream, type Routes } from './fixtures/platform.ts'

const app = { id: 'dogwalking', name: 'Dog Walking', url: 'http://dogwalking.localhost:8080/', version: 1, state: 'running', change: null, findings: [] }
const finding = { severity: 'error', message: 'This does not read as a wish for an app.', suggestion: 'Say what it should keep.' }

async function open (t: { teardown (close: () => Promise<void>): void }, routes: Routes) {
  const platform = await platformWith(routes)
  t.teardown(platform.close)
  return platform
}

t.test('make shows the steps as they happen and then the address', async t => {
  let sent: unknown
  const { dream } = await open(t, {
    'POST /v1/apps': (_request, response, body) => {
      sent = JSON.parse(body)
      json(response, { app, wish: { id: 'wish-2' } }, 202)
    },
    'GET /v1/apps/dogwalking/events': (_request, response) => {
      stream(response, [
        ['intent', { wish: 'wish-1', understood: [], milliseconds: 1 }],
        ['state', { change: { wish: 'wish-1', step: 'app', state: 'done', findings: [] } }],
        ['intent', { wish: 'wish-2', understood: [{}, {}], notUnderstood: [{ text: 'blorb' }], milliseconds: 3.2 }],
        ['blueprint', { wish: 'wish-2', name: 'Dog Walking', entities: [{ plural: 'Dogs' }, { plural: 'Walks' }], milliseconds: 3.4 }],
        ['run', { wish: 'wish-2', checks: [{ passed: true }, { passed: true }], milliseconds: 80 }],
        ['app', { wish: 'wish-2', version: 1, milliseconds: 100 }],
        ['state', { change: { wish: 'wish-2', step: 'app', state: 'done', findings: [] } }]
      ])
    },
    'GET /v1/apps/dogwalking': (_request, response) => { json(response, app) }
  })
  const { code, printed } = await dream('make', 'walks of dogs')
  t.match(sent, { wish: 'walks of dogs', timeZone: String, locale: String })
  t.equal(code, 0)
  t.same(printed.trimEnd().split('\n'), [
    '  intent     understood 2 things, not: "blorb" (3 ms)',
    '  blueprint  planned "Dog Walking": dogs, walks (3 ms)',
    '  run        2 of 2 checks passed (80 ms)',
    '  app        version 1 is running (100 ms)',
    'Dog Walking (dogwalking): http://dogwalking.localhost:8080/'
  ])
})

t.test('make says why a wish failed, and exits with 1', async t => {
  const { dream } = await open(t, {
    'POST /v1/apps': (_request, response) => { json(response, { app, wish: { id: 'w' } }, 202) },
    'GET /v1/apps/dogwalking/events': (_request, response) => { stream(response, [['state', { change: { wish: 'w', step: 'intent', state: 'failed', findings: [finding] } }]]) },
    'GET /v1/apps/dogwalking': (_request, response) => { json(response, { ...app, version: 0, state: 'failed' }) }
  })
  t.same(await dream('make', 'what is the weather'), { code: 1, printed: '', complained: 'This does not read as a wish for an app. Say what it should keep.\n' })
})

t.test('make says it when the stream ends before the work does', async t => {
  const { dream } = await open(t, {
    'POST /v1/apps': (_request, response) => { json(response, { app, wish: { id: 'w' } }, 202) },
    'GET /v1/apps/dogwalking/events': (_request, response) => { response.writeHead(200, { 'content-type': 'text/event-stream' }).end() },
    'GET /v1/apps/dogwalking': (_request, response) => { json(response, app) }
  })
  const { code, complained } = await dream('make', 'walks')
  t.equal(code, 1)
  t.match(complained, /broke off/)
})

t.test('change finds the app by its name', async t => {
  const { dream } = await open(t, {
    'GET /v1/apps': (_request, response) => { json(response, { apps: [app] }) },
    'POST /v1/apps/dogwalking/wishes': (_request, response) => { json(response, { app, wish: { id: 'w' } }, 202) },
    'GET /v1/apps/dogwalking/events': (_request, response) => { stream(response, [['state', { change: { wish: 'w', step: 'app', state: 'done', findings: [] } }]]) }
  })
  t.same(await dream('change', 'dog walking', 'make it green'), { code: 0, printed: 'Dog Walking is changed: http://dogwalking.localhost:8080/\n', complained: '' })
})

t.test('list shows a table, and JSON when asked', async t => {
  const { dream } = await open(t, { 'GET /v1/apps': (_request, response) => { json(response, { apps: [app] }) } })
  t.equal((await dream('list')).printed, 'id          name         state    version  address\ndogwalking  Dog Walking  running  1        http://dogwalking.localhost:8080/\n')
  t.same(JSON.parse((await dream('list', '--json')).printed), { apps: [app] })
})

t.test('open prints the address, and refuses an app without a version', async t => {
  const { dream } = await open(t, { 'GET /v1/apps': (_request, response) => { json(response, { apps: [app, { ...app, id: 'other', name: 'Other', version: 0 }] }) } })
  t.same(await dream('open', 'dogwalking'), { code: 0, printed: 'http://dogwalking.localhost:8080/\n', complained: '' })
  t.equal((await dream('open', 'other')).code, 1)
})

t.test('an unknown and an ambiguous name are refused', async t => {
  const { dream } = await open(t, { 'GET /v1/apps': (_request, response) => { json(response, { apps: [app, { ...app, id: 'second' }] }) } })
  t.match(await dream('open', 'nothing'), { code: 1, complained: /No app has the id or name "nothing"/ })
  t.match(await dream('open', 'dog walking'), { code: 1, complained: /dogwalking, second/ })
})

t.test('logs prints the log, and with --follow what comes', async t => {
  const line = { sequence: 1, at: 'now', stream: 'out', text: 'hello' }
  const { dream } = await open(t, {
    'GET /v1/apps': (_request, response) => { json(response, { apps: [app] }) },
    'GET /v1/apps/dogwalking/logs': (request, response) => { json(response, request.headers.accept === 'application/json' ? { lines: [line] } : {}) },
    'GET /v1/apps/dogwalking/logs?follow=true': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(`event: line\ndata: ${JSON.stringify(line)}\n\nevent: line\ndata: ${JSON.stringify({ ...line, text: 'again' })}\n\n`)
    }
  })
  t.equal((await dream('logs', 'dogwalking')).printed, 'now out     hello\n')
  t.equal((await dream('logs', 'dogwalking', '--follow')).printed, 'now out     hello\nnow out     again\n')
})

t.test('plan prints sentences, and with --json the canonical blueprint and its digest', async t => {
  const told = { verdict: 'app', restatement: ['It keeps dogs.', 'Dogs have a name.'], notUnderstood: ['blorb'], findings: [], digest: 'abc', blueprint: { name: 'Dogs', format: 1 } }
  let answer: object = told
  const { dream } = await open(t, { 'POST /v1/plan': (_request, response) => { json(response, answer) } })
  t.same(await dream('plan', 'dogs'), { code: 0, printed: 'It keeps dogs.\nDogs have a name.\n', complained: 'Not understood: "blorb"\n' })
  t.same(await dream('plan', 'dogs', '--json'), { code: 0, printed: '{"blueprint":{"format":1,"name":"Dogs"},"digest":"abc"}\n', complained: '' })
  answer = { ...told, verdict: 'not-an-app', digest: null, blueprint: null, findings: [finding] }
  t.same(await dream('plan', 'what is the weather'), { code: 1, printed: '', complained: 'This does not read as a wish for an app. Say what it should keep.\n' })
})

t.test('apply sends the blueprint of a file, for a new app or an old one', async t => {
  const sent: unknown[] = []
  const accept = (_request: unknown, response: ServerResponse, body: string) => {
    sent.push(JSON.parse(body))
    json(response, { app, wish: { id: 'w' } }, 202)
  }
  const { dream } = await open(t, {
    'GET /v1/apps': (_request, response) => { json(response, { apps: [app] }) },
    'POST /v1/apps': accept,
    'POST /v1/apps/dogwalking/wishes': accept,
    'GET /v1/apps/dogwalking/events': (_request, response) => { stream(response, [['state', { change: { wish: 'w', step: 'app', state: 'done', findings: [] } }]]) },
    'GET /v1/apps/dogwalking': (_request, response) => { json(response, app) }
  })
  const folder = t.testdir({ 'plain.json': '{"name":"Dogs"}', 'planned.json': '{"blueprint":{"name":"Dogs"},"digest":"abc"}', 'broken.json': '{' })
  const done = { code: 0, printed: 'Dog Walking (dogwalking): http://dogwalking.localhost:8080/\n', complained: '' }
  t.same(await dream('apply', join(folder, 'plain.json')), done)
  t.same(await dream('apply', join(folder, 'planned.json'), '--app', 'dog walking', '--allow-data-loss'), done)
  t.match(sent, [{ blueprint: { name: 'Dogs' }, timeZone: String }, { blueprint: { name: 'Dogs' }, allowDataLoss: true }])
  for (const file of ['broken.json', 'nothing.json']) t.match(await dream('apply', join(folder, file)), { code: 1, complained: /has no blueprint or patch/ }, file)
})

t.test('apply sends the patch of a file, and asks which app it is for', async t => {
  const sent: unknown[] = []
  const { dream } = await open(t, {
    'GET /v1/apps': (_request, response) => { json(response, { apps: [app] }) },
    'POST /v1/apps/dogwalking/wishes': (_request, response, body) => {
      sent.push(JSON.parse(body))
      json(response, { app, wish: { id: 'w' } }, 202)
    },
    'GET /v1/apps/dogwalking/events': (_request, response) => { stream(response, [['state', { change: { wish: 'w', step: 'app', state: 'done', findings: [] } }]]) },
    'GET /v1/apps/dogwalking': (_request, response) => { json(response, app) }
  })
  const patch = { operations: [{ rename: { node: 'dog', name: 'Hound' } }] }
  const folder = t.testdir({ 'bare.json': JSON.stringify(patch), 'told.json': JSON.stringify({ since: 1, sentences: [], patch }) })
  for (const file of ['bare.json', 'told.json']) {
    t.match(await dream('apply', join(folder, file)), { code: 1, complained: /--app/ }, file)
    t.match(await dream('apply', join(folder, file), '--app', 'dogwalking'), { code: 0 }, file)
  }
  t.match(sent, [{ patch }, { patch }])
  t.equal(sent.length, 2)
})

t.test('plan says what a wish would change in an app', async t => {
  let [asked, changes]: [unknown, string[]] = [undefined, ['Dogs get a field Age (number).']]
  const { dream } = await open(t, {
    'GET /v1/apps': (_request, response) => { json(response, { apps: [app] }) },
    'POST /v1/plan': (_request, response, body) => {
      asked = JSON.parse(body)
      json(response, { verdict: 'app', restatement: ['It keeps dogs.'], changes, notUnderstood: [], findings: [], digest: 'abc', blueprint: {} })
    }
  })
  t.same(await dream('plan', 'dogs have an age', '--app', 'dog walking'), { code: 0, printed: 'Dogs get a field Age (number).\n', complained: '' })
  t.match(asked, { wish: 'dogs have an age', app: 'dogwalking' })
  changes = []
  t.match(await dream('plan', 'nothing', '--app', 'dog walking'), { printed: 'Nothing in the app would change.\n' })
})

t.test('export writes the zip where it is told to', async t => {
  const asked: (string | undefined)[] = []
  const zip = (request: { url?: string }, response: ServerResponse) => {
    asked.push(request.url)
    response.writeHead(200, { 'content-type': 'application/zip' }).end('zip')
  }
  const { dream } = await open(t, {
    'GET /v1/apps': (_request, response) => { json(response, { apps: [app] }) },
    'GET /v1/apps/dogwalking/export?data=none': zip,
    'GET /v1/apps/dogwalking/export?data=own': zip
  })
  const folder = t.testdir({})
  const file = join(folder, 'mine.zip')
  t.same(await dream('export', 'dog walking', '-o', file), { code: 0, printed: `Dog Walking is in ${file}. Unzip it, then: npm install && npm start\n`, complained: '' })
  t.equal(readFileSync(file, 'utf8'), 'zip')
  t.equal((await dream('export', 'dogwalking', '--data', '--output', file, '--json')).printed, `${JSON.stringify({ id: 'dogwalking', file, bytes: 3 })}\n`)
  t.same(asked, ['/v1/apps/dogwalking/export?data=none', '/v1/apps/dogwalking/export?data=own'])
  t.match(await dream('export', 'dogwalking', '-o', join(folder, 'no/such/folder.zip')), { code: 1, complained: /could not be written.*-o/ })
  t.match(await dream('export', 'dogwalking', '-o'), { code: 2, complained: /dream export <app>/ })
})

t.test('doctor shows the isolation in force, and fails when a plugin is not well', async t => {
  const plugins = [
    { kind: 'Planner', name: '@dream/planner', variant: 'grammar', where: 'in process', health: 'ready', isolation: '' },
    { kind: 'Sandbox', name: '@dream/sandbox', variant: 'jail', where: 'in process', health: 'not ready', isolation: 'permissions' }
  ]
  const { dream } = await open(t, { 'GET /v1/plugins': (_request, response) => { json(response, { plugins }) } })
  const { code, printed } = await dream('doctor')
  t.equal(code, 1)
  t.match(printed, /good {2}Planner +@dream\/planner \(grammar\) in process/)
  t.match(printed, /bad {3}Sandbox +.*is not ready/)
  t.match(printed, /weak {2}isolation +permissions/)
})

t.test('a platform that is not there is said with what to do', async t => {
  const gone = await platformWith({})
  await gone.close()
  for (const argv of [['list'], ['make', 'walks'], ['logs', 'x']]) {
    t.match(await dreamAt(gone.url, argv), { code: 1, complained: /Start it with npm start/ }, argv.join(' '))
  }
  t.match(await dreamAt(gone.url, ['list', '--json']), { complained: /"code":"DRM_CLI_PLATFORM_UNREACHABLE"/ })
})

t.test('something else on the port is not taken for Dream', async t => {
  const { dream } = await open(t, { 'GET /v1/apps': (_request, response) => { response.writeHead(200).end('<html>') } })
  t.match(await dream('list'), { code: 1, complained: /is not Dream/ })
})

t.test('the platform\'s own refusals come through', async t => {
  const { dream } = await open(t, { 'POST /v1/apps': (_request, response) => { json(response, { code: 'DRM_API_WISH_EMPTY', message: 'The wish is empty.' }, 400) } })
  t.match(await dream('make', ''), { code: 1, complained: 'The wish is empty.\n' })
})

t.test('wrong arguments show the usage and exit with 2', async t => {
  t.match(await dreamAt('http://127.0.0.1:9', ['make']), { code: 2, complained: /dream make "<wish>"/ })
  t.match(await dreamAt('http://127.0.0.1:9', ['make', 'two', 'words']), { code: 2, complained: /quotes/ })
  t.match(await dreamAt('http://127.0.0.1:9', ['list', '--wrong']), { code: 2 })
  t.match(await dreamAt('http://127.0.0.1:9', ['nonsense']), { code: 2, complained: /no command "nonsense"/ })
  t.match(await dreamAt('http://127.0.0.1:9', []), { code: 2, printed: /dream doctor/ })
})
