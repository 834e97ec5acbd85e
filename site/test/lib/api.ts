import t from 'tap'
import { createApi } from '../../src/lib/api.ts'
import type { ServerEvent } from '../../src/lib/events/parse.ts'

t.test('says what the platform said when it refuses', async t => {
  const api = createApi(async () => Response.json({ code: 'DRM_API_WISH_EMPTY', message: 'The wish is empty.', requestId: 'r1' }, { status: 400 }))
  await t.rejects(api.make('', {}, 'k'), { name: 'ApiError', status: 400, code: 'DRM_API_WISH_EMPTY', message: 'The wish is empty.', requestId: 'r1', unreachable: false })
})

t.test('calls a lost connection unreachable', async t => {
  const api = createApi(async () => { throw new TypeError('fetch failed') })
  await t.rejects(api.apps(), { code: 'DRM_SITE_UNREACHABLE', unreachable: true })
})

t.test('sends a wish with its key', async t => {
  const sent: [string, RequestInit | undefined][] = []
  const api = createApi(async (path, init) => {
    sent.push([String(path), init])
    return Response.json({ app: { id: 'abc' } }, { status: 202 })
  })
  t.equal((await api.make('A list', { locale: 'en-GB' }, 'key-1')).id, 'abc')
  t.equal(sent[0]?.[0], '/v1/apps')
  t.equal(sent[0]?.[1]?.body, '{"wish":"A list","locale":"en-GB"}')
  t.equal(new Headers(sent[0]?.[1]?.headers).get('idempotency-key'), 'key-1')
})

t.test('follows events from the last one seen', async t => {
  let after: string | null = null
  const api = createApi(async (_path, init) => {
    after = new Headers(init?.headers).get('last-event-id')
    return new Response(': still here\n\nid: 8\nevent: code\ndata: {}\n\n')
  })
  const events: ServerEvent[] = []
  for await (const event of api.events('abc', '7', new AbortController().signal)) events.push(event)
  t.equal(after, '7')
  t.same(events.filter(({ data }) => data !== ''), [{ id: '8', event: 'code', data: '{}' }])
})

t.test('tells what a version changed in sentences', async t => {
  const asked: string[] = []
  const api = createApi(async path => {
    asked.push(String(path))
    return Response.json({ since: 1, sentences: ['Dogs get a field Age (number).'], patch: { operations: [] } })
  })
  t.same(await api.changes('abc', 2), ['Dogs get a field Age (number).'])
  t.same(asked, ['/v1/apps/abc/versions/2/changes'])
})
