import t from 'tap'
import { openCore } from '../fixtures/open-core.ts'

t.test('the same key and request make one app and get one answer', async t => {
  const { call, settled } = await openCore(t)
  const request = { body: { wish: 'a list of books' }, headers: { 'idempotency-key': 'key-1' } }
  const [first, second] = await Promise.all([call('POST', '/v1/apps', request), call('POST', '/v1/apps', request)])
  t.equal(first.status, 202)
  t.equal(first.text, second.text)
  t.equal(first.headers.location, `/v1/apps/${first.json.app.id}`)
  await settled(first.json.app.id)
  const later = await call('POST', '/v1/apps', request)
  t.equal(later.text, first.text)
  t.equal(later.headers['idempotency-replayed'], 'true')
  t.equal((await call('GET', '/v1/apps')).json.apps.length, 1)
})

t.test('the same key with another request is refused', async t => {
  const { call, make } = await openCore(t)
  const { id } = await make('a list of films')
  const headers = { 'idempotency-key': 'key-1' }
  await call('POST', '/v1/apps', { body: { wish: 'a list of books' }, headers })
  for (const [path, wish] of [['/v1/apps', 'a list of songs'], [`/v1/apps/${id}/wishes`, 'a list of books']]) {
    const answer = await call('POST', path ?? '', { body: { wish }, headers })
    t.equal(answer.status, 422)
    t.match(answer.json, { code: 'DRM_API_IDEMPOTENCY_KEY_REUSED' })
  }
  t.equal((await call('GET', '/v1/apps')).json.apps.length, 2)
})
