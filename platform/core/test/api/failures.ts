import t from 'tap'
import { openCore } from '../fixtures/open-core.ts'

t.test('every wrong call gets its own error, and nothing is stored', async t => {
  const { call } = await openCore(t)
  const long = 'x'.repeat(50_001)
  const table: [string, string, string, object, number, string][] = [
    ['an unknown address', 'GET', '/v1/nothing', {}, 404, 'DRM_API_ROUTE_UNKNOWN'],
    ['an unknown address outside /v1', 'GET', '/', {}, 404, 'DRM_API_ROUTE_UNKNOWN'],
    ['a wrong method', 'PUT', '/v1/apps', { body: {} }, 405, 'DRM_API_METHOD_NOT_ALLOWED'],
    ['a wrong method on an app', 'POST', '/v1/apps/abcdefghij', { body: {} }, 405, 'DRM_API_METHOD_NOT_ALLOWED'],
    ['broken JSON', 'POST', '/v1/apps', { text: '{"wish": ' }, 400, 'DRM_API_JSON_INVALID'],
    ['JSON that poisons prototypes', 'POST', '/v1/apps', { text: '{"wish":"a","__proto__":{"x":1}}' }, 400, 'DRM_API_JSON_INVALID'],
    ['an empty body', 'POST', '/v1/apps', { text: '' , headers: { 'content-type': 'application/json' } }, 400, 'DRM_API_JSON_INVALID'],
    ['no body', 'POST', '/v1/apps', {}, 400, 'DRM_API_BODY_INVALID'],
    ['a list', 'POST', '/v1/apps', { body: [] }, 400, 'DRM_API_BODY_INVALID'],
    ['no wish', 'POST', '/v1/apps', { body: {} }, 400, 'DRM_API_BODY_INVALID'],
    ['a wish that is no text', 'POST', '/v1/apps', { body: { wish: 7 } }, 400, 'DRM_API_BODY_INVALID'],
    ['an unknown property', 'POST', '/v1/apps', { body: { wish: 'a', admin: true } }, 400, 'DRM_API_BODY_INVALID'],
    ['an empty wish', 'POST', '/v1/apps', { body: { wish: '' } }, 400, 'DRM_API_WISH_EMPTY'],
    ['a wish of blanks', 'POST', '/v1/apps', { body: { wish: ' \n\t ' } }, 400, 'DRM_API_WISH_EMPTY'],
    ['a wish of characters that cannot be seen', 'POST', '/v1/apps', { body: { wish: '\u200b\u2060\ufeff\u0000\u001b\u00ad\u202e\u3164\ufe0f\u2800\u{e0041} \u3000' } }, 400, 'DRM_API_WISH_EMPTY'],
    ['a wish over 50,000 characters', 'POST', '/v1/apps', { body: { wish: long } }, 413, 'DRM_API_WISH_TOO_LONG'],
    ['a body over the limit', 'POST', '/v1/apps', { body: { wish: long.repeat(12) } }, 413, 'DRM_API_BODY_TOO_LARGE'],
    ['plain text', 'POST', '/v1/apps', { text: 'a wish', headers: { 'content-type': 'text/plain' } }, 415, 'DRM_API_MEDIA_TYPE_UNSUPPORTED'],
    ['a form', 'POST', '/v1/apps', { text: 'wish=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'DRM_API_MEDIA_TYPE_UNSUPPORTED'],
    ['an unknown locale', 'POST', '/v1/apps', { body: { wish: 'a', locale: 'not a locale' } }, 400, 'DRM_API_LOCALE_UNKNOWN'],
    ['an unknown time zone', 'POST', '/v1/apps', { body: { wish: 'a', timeZone: 'Mars/Olympus' } }, 400, 'DRM_API_TIME_ZONE_UNKNOWN'],
    ['a key with blanks', 'POST', '/v1/apps', { body: { wish: 'a' }, headers: { 'idempotency-key': 'a b' } }, 400, 'DRM_API_IDEMPOTENCY_KEY_INVALID'],
    ['an unknown app', 'GET', '/v1/apps/abcdefghij', {}, 404, 'DRM_APP_UNKNOWN'],
    ['an id that is none', 'GET', '/v1/apps/..%2f..%2fetc', {}, 404, 'DRM_APP_UNKNOWN'],
    ['a wish for an unknown app', 'POST', '/v1/apps/abcdefghij/wishes', { body: { wish: 'a' } }, 404, 'DRM_APP_UNKNOWN'],
    ['deleting an unknown app', 'DELETE', '/v1/apps/abcdefghij', {}, 404, 'DRM_APP_UNKNOWN'],
    ['events of an unknown app', 'GET', '/v1/apps/abcdefghij/events', {}, 404, 'DRM_APP_UNKNOWN'],
    ['logs of an unknown app', 'GET', '/v1/apps/abcdefghij/logs', {}, 404, 'DRM_APP_UNKNOWN'],
    ['versions of an unknown app', 'GET', '/v1/apps/abcdefghij/versions', {}, 404, 'DRM_APP_UNKNOWN'],
    ['a version that is no number', 'GET', '/v1/apps/abcdefghij/versions/one', {}, 400, 'DRM_API_QUERY_INVALID'],
    ['version 0', 'GET', '/v1/apps/abcdefghij/versions/0', {}, 400, 'DRM_API_QUERY_INVALID'],
    ['a cursor that is no number', 'GET', '/v1/apps/abcdefghij/events?after=x', {}, 400, 'DRM_API_QUERY_INVALID'],
    ['an address that is no address', 'GET', '/v1/apps/%', {}, 400, 'DRM_API_REQUEST_REFUSED']
  ]
  for (const [what, method, path, options, status, code] of table) {
    const answer = await call(method, path, options)
    t.equal(answer.status, status, what)
    t.match(answer.json, { code, message: /\. .*\.$/s, requestId: String(answer.headers['x-request-id'] ?? '') || String }, what)
  }
  t.same((await call('GET', '/v1/apps')).json, { apps: [] })
})

t.test('a wrong method names the right ones', async t => {
  const { call } = await openCore(t)
  const { headers } = await call('PATCH', '/v1/apps/abcdefghij')
  t.same(String(headers.allow).split(', ').sort(), ['DELETE', 'GET', 'HEAD'])
})

t.test('writes beyond the budget are refused, whatever they write', async t => {
  const { call } = await openCore(t, { writesPerMinute: 2 })
  await call('DELETE', '/v1/apps/abcdefghij')
  await call('POST', '/v1/apps', { body: { wish: '' } })
  const answer = await call('POST', '/v1/apps', { body: { wish: 'a list of books' } })
  t.equal(answer.status, 429)
  t.match(answer.json, { code: 'DRM_API_RATE_LIMITED' })
  t.ok(Number(answer.headers['retry-after']) > 0)
  t.equal((await call('GET', '/v1/apps')).status, 200)
})
