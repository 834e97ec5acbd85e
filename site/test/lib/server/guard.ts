import t from 'tap'
import { refusal } from '../../../src/lib/server/guard.ts'

const hosts = new Set(['localhost:3000', '127.0.0.1:3000'])
function asked (path: string, headers: Record<string, string>, method = 'GET'): string | undefined {
  return refusal(new Request(`http://localhost:3000${path}`, { method, headers }), { hosts })?.code
}
const host = 'localhost:3000'

t.test('lets its own pages call it', async t => {
  t.equal(asked('/v1/apps', { host, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, 'POST'), undefined)
  t.equal(asked('/', { host, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }), undefined)
  t.equal(asked('/v1/apps', { host }), undefined, 'and programs, which send neither')
})

t.test('refuses a host it does not know', async t => {
  t.equal(asked('/', { host: 'evil.example:3000' }), 'DRM_SITE_HOST_UNKNOWN')
  t.equal(asked('/', {}), 'DRM_SITE_HOST_UNKNOWN')
})

t.test('refuses calls from apps and other origins', async t => {
  t.equal(asked('/v1/apps', { host, origin: 'http://abc.localhost:8080', 'sec-fetch-site': 'same-site' }, 'POST'), 'DRM_SITE_ORIGIN_REFUSED')
  t.equal(asked('/v1/apps', { host, origin: 'null' }, 'POST'), 'DRM_SITE_ORIGIN_REFUSED')
  t.equal(asked('/v1/apps', { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }), 'DRM_SITE_ORIGIN_REFUSED')
  t.equal(asked('/v1/apps', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }), 'DRM_SITE_ORIGIN_REFUSED')
})

t.test('lets other sites link to its pages', async t => {
  t.equal(asked('/apps/abc', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }), undefined)
})

t.test('answers health checks under any name', async t => {
  t.equal(asked('/health/live', { host: '10.0.0.7:3000' }), undefined)
})
