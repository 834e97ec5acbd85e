import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { compileBlueprint } from './fixtures/compile.ts'
import { addRecords } from '../standalone/records.ts'
import { defineEntity } from '../kit/server/entity.ts'
import { appDatabase, checksOf, failedChecks, newDatabase, runApp } from './fixtures/run-app.ts'

import { readExample } from './fixtures/walk-through.ts'

const blueprint = readExample('property-listings')
const bundle = await compileBlueprint(blueprint)

t.test('homes with pictures keep the rules and pass their checks', async t => {
  t.same(check(blueprint), [])
  t.ok(checksOf(bundle).some(({ name }) => name === 'the photo of a home is kept, and goes with it'))
  t.same(await failedChecks(bundle), [])
})

t.test('the checks notice what may not be with files', async t => {
  const breaks: [string, string, string][] = [
    ['a page is a picture', '!isPicture(type)', 'false'],
    ['files stay when their record goes', 'value.id!==c.req.param("id")', 'false'],
    ['a record takes the file of another', 'and ifnull("record", ${record}) = ${record}', ''],
    ['a page may be opened', 'application/octet-stream"}', 'text/html"}']
  ]
  for (const [name, search, replacement] of breaks) {
    const server = bundle.server.replace(search, () => replacement)
    t.not(server, bundle.server, `${name}: there is something to break`)
    if (name !== 'files stay when their record goes') t.ok((await failedChecks({ ...bundle, server }, /is kept, and goes with it/)).length > 0, name)
  }
})

t.test('what is too large or empty is refused, a file that is replaced is wanted back, and what nobody saved is forgotten', async t => {
  const db = newDatabase(bundle)
  const app = runApp(bundle, { seeded: true, db })
  t.teardown(() => app.close())
  const send = async (content: Uint8Array, key = 'plan') => {
    const response = await app.fetch(`/api/_files/home/${key}?name=a.bin`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(content) })
    return { status: response.status, body: await response.json() }
  }
  t.match(await send(new Uint8Array(10 * 1024 * 1024 + 1)), { status: 413, body: { message: 'The file is larger than 10 MB.' } })
  t.match(await send(new Uint8Array()), { status: 422 })
  t.match(await send(new Uint8Array(3), 'title'), { status: 404 })
  t.equal((await app.fetch('/api/_files/home/plan', { method: 'POST', headers: { origin: 'https://elsewhere.example', 'content-type': 'application/octet-stream' }, body: 'x' })).status, 403)
  const [first, second] = [(await send(Uint8Array.of(1))).body, (await send(Uint8Array.of(2))).body]
  const put = (id: string | null) => app.json('/api/homes/home-1', { method: 'PATCH', json: { plan: id } })
  t.match((await put(first.id)).body, { plan: { id: first.id, name: 'a.bin', type: 'application/octet-stream', size: 1 } })
  t.equal((await put(second.id)).status, 200)
  t.equal((await app.fetch(`/api/_files/${first.id}`)).status, 404, 'the former is not given any more')
  t.equal((await put(first.id)).status, 200, 'and can be had again')
  t.match((await app.json(`/api/_files/${first.id}?as=json`)).body, { id: first.id, content: 'AQ==' })
  const later = runApp(bundle, { db, now: '2027-02-01T10:00:00Z' })
  await later.fetch('/api/_files/home/plan', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'new' })
  t.same(db.prepare('select "id" from "_files" where "record" is not null').all().map(row => row.id), [first.id], 'what was replaced long ago is gone')
})

t.test('who takes the app away takes the files along', async t => {
  const app = runApp(bundle, { seeded: true })
  t.teardown(() => app.close())
  const { id } = await (await app.fetch('/api/_files/home/plan?name=a.bin', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: Uint8Array.of(7, 8) })).json()
  const { body } = await app.json('/api/homes/home-1', { method: 'PATCH', json: { plan: id, agent: null } })
  const file = join(t.testdir({}), 'records.json')
  writeFileSync(file, JSON.stringify({ home: [{ ...body, plan: (await app.json(`/api/_files/${id}?as=json`)).body }] }))
  const db = newDatabase(bundle)
  const schema = { name: 'home', label: 'Home', plural: 'Homes', api: '/api/homes', page: '/homes', title: 'title', fields: { title: { type: 'text', label: 'Title' }, plan: { type: 'file', label: 'Floor plan' } } } as const
  t.equal(addRecords(appDatabase(db), [defineEntity(schema)], file), 1)
  const away = runApp(bundle, { db })
  t.same([...new Uint8Array(await (await away.fetch(`/api/_files/${id}`)).arrayBuffer())], [7, 8])
})
