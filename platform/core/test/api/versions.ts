import t from 'tap'
import { openCore } from '../fixtures/open-core.ts'

t.test('a version shows what it was made of', async t => {
  const { call, make } = await openCore(t)
  const { id } = await make('A list of books')
  const path = `/v1/apps/${id}/versions/1`
  t.match((await call('GET', path)).json, { number: 1, title: 'A list of books', serving: true, digests: { blueprint: /^[0-9a-f]{64}$/ } })
  t.match((await call('GET', `${path}/wish`)).json, { text: 'A list of books' })
  t.match((await call('GET', `${path}/intent`)).json, { verdict: 'app', restatement: ['It is an app.'] })
  t.match((await call('GET', `${path}/code`)).json, { files: [{ path: 'app.ts', text: 'A list of books' }] })
  t.match((await call('GET', `${path}/checks`)).json, { state: 'passed', checks: [{ name: 'it works', passed: true }] })
  t.match((await call('GET', `/v1/apps/${id}/versions/2`)).json, { code: 'DRM_VERSION_UNKNOWN' })
})

t.test('a blueprint is canonical JSON under its digest', async t => {
  const { call, make } = await openCore(t)
  const { id } = await make('A list of books')
  const { text, headers } = await call('GET', `/v1/apps/${id}/versions/1/blueprint`)
  t.equal(text, '{"format":0,"name":"A list of books"}')
  t.match(headers.etag, /^"[0-9a-f]{64}"$/)
  t.equal((await call('GET', `/v1/apps/${id}/versions/1/blueprint`, { headers: { 'if-none-match': String(headers.etag) } })).status, 304)
})

t.test('an older version comes back as a new one, with the data of now or of then', async t => {
  const { call, make, settled, fake } = await openCore(t)
  const { id } = await make('first')
  await call('POST', `/v1/apps/${id}/wishes`, { body: { wish: 'second' } })
  t.match(await settled(id), { version: 2, name: 'second' })

  t.equal((await call('POST', `/v1/apps/${id}/versions/1/restore`)).status, 202)
  t.match(await settled(id), { version: 3, name: 'first', state: 'running', change: { state: 'done' } })
  t.match(fake.deploys.at(-1), { data: 'migrate', version: 3 })

  t.equal((await call('POST', `/v1/apps/${id}/versions/2/restore`, { body: { data: 'then' } })).status, 202)
  t.match(await settled(id), { version: 4, name: 'second' })
  t.match(fake.deploys.at(-1), { data: 'snapshot', snapshot: 'before-3', version: 4 })

  t.match((await call('GET', `/v1/apps/${id}/versions`)).json.versions, [
    { number: 4, restoredFrom: 2, serving: true, title: 'Restored version 2' },
    { number: 3, restoredFrom: 1 },
    { number: 2, restoredFrom: null },
    { number: 1 }
  ])
})

t.test('the version that serves is not restored, and an unknown way neither', async t => {
  const { call, make } = await openCore(t)
  const { id } = await make('first')
  t.match((await call('POST', `/v1/apps/${id}/versions/1/restore`)).json, { code: 'DRM_VERSION_SERVING' })
  t.match((await call('POST', `/v1/apps/${id}/versions/1/restore`, { body: { data: 'tomorrow' } })).json, { code: 'DRM_API_BODY_INVALID' })
})
