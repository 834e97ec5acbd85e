import type { RequestListener } from 'node:http'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { send, openCore } from '../fixtures/open-core.ts'

const list = (entity: string) => ({ get: { responses: { 200: { content: { 'application/json': { schema: { properties: { items: { items: { $ref: `#/components/schemas/${entity}.item` } } } } } } } } } })
const clients = [{ id: 'c1', name: 'Ann', sample: true }, { id: 'c2', name: 'Bob', sample: true }]
const dogs = [...Array(250).keys()].map(index => ({ id: `d${index}`, name: `Dog ${index}`, sample: false, client: { id: 'c2', title: 'Bob' } }))

/** An app with more records than a page, its samples among them. */
const keeps: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://app')
  const page = Number(searchParams.get('page'))
  const answer = (items: object[]) => ({ items: items.slice((page - 1) * 200, page * 200), total: items.length })
  const answers: Record<string, object> = {
    '/openapi.json': { paths: { '/api/clients': list('client'), '/api/clients/{id}': {}, '/api/dogs': list('dog'), '/api/_samples': list('x') } },
    '/api/clients': answer(clients),
    '/api/dogs': answer(dogs)
  }
  response.end(JSON.stringify(answers[pathname] ?? {}))
}

async function unzipped (port: number, path: string): Promise<Record<string, string>> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  if (answer.status !== 200) throw new Error(await answer.text())
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]))
}

t.test('an app is exported as a zip of its code', async t => {
  const { make, port } = await openCore(t)
  const { id } = await make('A list of Büchér')
  const answer = await fetch(`http://127.0.0.1:${port}/v1/apps/${id}/export`)
  t.equal(answer.headers.get('content-type'), 'application/zip')
  t.equal(answer.headers.get('content-disposition'), 'attachment; filename="a-list-of-bucher.zip"')
  const bytes = Buffer.from(await answer.arrayBuffer())
  t.same(await unzipped(port, `/v1/apps/${id}/export?data=none`), { 'a-list-of-bucher/app.ts': 'A list of Büchér' })
  t.ok(bytes.equals(Buffer.from(await (await fetch(`http://127.0.0.1:${port}/v1/apps/${id}/export`)).arrayBuffer())), 'the same bytes again')
})

t.test('the own records go along, and of the samples only those that own records need', async t => {
  const { make, port, fake } = await openCore(t)
  fake.answer = keeps
  const { id } = await make('dogs')
  const files = await unzipped(port, `/v1/apps/${id}/export?data=own`)
  const records = JSON.parse(files['dogs/records.json'] ?? '')
  t.same(records.client, [{ id: 'c2', name: 'Bob', sample: false }])
  t.same(records.dog, dogs)
})

t.test('an older version is exported without data only', async t => {
  const { make, call, settled, port } = await openCore(t)
  const { id } = await make('first')
  await call('POST', `/v1/apps/${id}/wishes`, { body: { wish: 'second' } })
  await settled(id)
  t.match(await unzipped(port, `/v1/apps/${id}/export?version=1`), { 'second/app.ts': 'first' })
  t.match(await call('GET', `/v1/apps/${id}/export?version=1&data=own`), { status: 409, json: { code: 'DRM_EXPORT_DATA_ELSEWHERE' } })
  t.match(await call('GET', `/v1/apps/${id}/export?version=7`), { status: 404, json: { code: 'DRM_VERSION_UNKNOWN' } })
})

t.test('files stay inside the folder of the zip', async t => {
  const { make, port, fake } = await openCore(t)
  const { clients: { generator } } = fake
  const content = new TextEncoder().encode('x')
  generator.export = async () => ({ files: ['../../etc/passwd', '/root', 'C:\\evil', '..'].map(path => ({ path, content })), findings: [] })
  const { id } = await make('books')
  t.same(Object.keys(await unzipped(port, `/v1/apps/${id}/export`)).sort(), ['books/C_/evil', 'books/etc/passwd', 'books/root'])
})

t.test('what cannot be exported says why', async t => {
  const { make, call, port, fake } = await openCore(t)
  const { id } = await make('books')
  for (const body of ['', '[]', 'null', '<html>', '{"paths":{"/api/a":7}}']) {
    fake.answer = (_request, response) => { response.end(body) }
    const { status } = await call('GET', `/v1/apps/${id}/export?data=own`)
    t.ok(status === 200 || status === 502, body)
  }
  fake.answer = (_request, response) => { response.writeHead(500).end() }
  t.match(await call('GET', `/v1/apps/${id}/export?data=own`), { status: 502, json: { code: 'DRM_EXPORT_DATA_UNREADABLE', message: /answered 500 at \/openapi.json/ } })
  t.match(await call('GET', `/v1/apps/${id}/export?data=all`), { status: 400, json: { code: 'DRM_API_QUERY_INVALID' } })
  t.match(await call('GET', '/v1/apps/nothinghere/export'), { status: 404, json: { code: 'DRM_APP_UNKNOWN' } })
  fake.exportFindings = [{ code: 'code-compiles', severity: 'error', where: 'a.ts:1', message: 'a.ts does not compile.', suggestion: '' }]
  t.match(await call('GET', `/v1/apps/${id}/export`), { status: 422, json: { code: 'DRM_EXPORT_REFUSED', message: /a\.ts does not compile/ } })
  fake.plan = async () => ({ verdict: 'not-an-app' })
  const failed = await make('what is the weather')
  t.match(await call('GET', `/v1/apps/${failed.id}/export`), { status: 409, json: { code: 'DRM_APP_UNMADE' } })
  t.match(await send(port, { method: 'GET', path: `/v1/apps/${id}/export`, headers: { origin: 'https://elsewhere.example' } }), { status: 403 })
})

t.test('an app that has fallen asleep is woken for its records', async t => {
  const { make, port, fake } = await openCore(t)
  fake.answer = keeps
  const { id } = await make('dogs')
  await unzipped(port, `/v1/apps/${id}/export?data=own`)
  await fake.clients.sandbox.sleep({ appId: id })
  t.match(JSON.parse((await unzipped(port, `/v1/apps/${id}/export?data=own`))['dogs/records.json'] ?? ''), { client: [{ id: 'c2' }] })
})
