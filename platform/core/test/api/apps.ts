import t from 'tap'
import { openCore } from '../fixtures/open-core.ts'

t.test('a wish is accepted with everything that reading it depends on', async t => {
  const { call } = await openCore(t, {}, { now: () => new Date('2026-11-23T23:30:00Z') })
  const { status, headers, json } = await call('POST', '/v1/apps', {
    body: { wish: 'Ein Kassenbuch 📒', timeZone: 'Europe/Berlin' },
    headers: { 'accept-language': 'fr;q=0.5, de-at, *;q=0.1' }
  })
  t.equal(status, 202)
  t.equal(headers.location, `/v1/apps/${json.app.id}`)
  t.match(json.app, { id: /^[a-z][a-z0-9]{9}$/, version: 0, state: 'planning', change: { wish: json.wish.id, state: 'working' }, deletedAt: null })
  t.match(json.wish, { appId: json.app.id, text: 'Ein Kassenbuch 📒', locale: 'de-AT', timeZone: 'Europe/Berlin', today: '2026-11-24', madeAt: '2026-11-23T23:30:00.000Z' })
})

t.test('locale and time zone fall back to en-US and UTC', async t => {
  const { call } = await openCore(t, {}, { now: () => new Date('2026-11-23T23:30:00Z') })
  const { json } = await call('POST', '/v1/apps', { body: { wish: 'books' }, headers: { 'accept-language': 'no such language!' } })
  t.match(json.wish, { locale: 'en-US', timeZone: 'UTC', today: '2026-11-23' })
})

t.test('apps are listed newest first', async t => {
  const { call, make } = await openCore(t)
  const first = await make('books')
  const second = await make('films')
  t.same((await call('GET', '/v1/apps')).json.apps.map((app: { id: string }) => app.id), [second.id, first.id])
})

t.test('a deleted app goes to the bin and comes back as it was', async t => {
  const { call, make, fake } = await openCore(t)
  const { id } = await make('books')
  const deleted = await call('DELETE', `/v1/apps/${id}`)
  t.equal(deleted.status, 200)
  t.match(deleted.json, { id, deletedAt: String })
  t.match(fake.calls, /sleep/)
  t.same((await call('GET', '/v1/apps')).json.apps, [])
  t.match((await call('GET', '/v1/apps?bin=true')).json.apps, [{ id }])
  for (const [method, path] of [['GET', ''], ['DELETE', ''], ['GET', '/events'], ['GET', '/versions'], ['GET', '/logs']]) {
    const answer = await call(method ?? '', `/v1/apps/${id}${path}`)
    t.equal(answer.status, 410)
    t.match(answer.json, { code: 'DRM_APP_IN_BIN' })
  }
  t.equal((await call('POST', `/v1/apps/${id}/wishes`, { body: { wish: 'more' } })).status, 410)
  t.match((await call('POST', `/v1/apps/${id}/restore`)).json, { id, version: 1, deletedAt: null })
  t.equal((await call('GET', `/v1/apps/${id}`)).status, 200)
  t.match((await call('POST', `/v1/apps/${id}/restore`)).json, { code: 'DRM_APP_NOT_IN_BIN' })
})

t.test('deleting an app ends what is being made of it', async t => {
  const { call, fake } = await openCore(t)
  const planning = Promise.withResolvers<void>()
  const late = Promise.withResolvers<void>()
  fake.plan = async () => {
    planning.resolve()
    await late.promise
    return { blueprint: { name: 'late' } }
  }
  const { json } = await call('POST', '/v1/apps', { body: { wish: 'books' } })
  await planning.promise
  await call('DELETE', `/v1/apps/${json.app.id}`)
  late.resolve()
  await new Promise(resolve => setTimeout(resolve, 100))
  t.same(fake.calls, ['plan'])
  await call('POST', `/v1/apps/${json.app.id}/restore`)
  t.match((await call('GET', `/v1/apps/${json.app.id}`)).json, { state: 'failed', version: 0, findings: [{ code: 'change-cancelled' }] })
})
