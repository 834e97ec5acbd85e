import { createHash } from 'node:crypto'
import t from 'tap'
import { TrafficAppDeleted, TrafficAppUnknown, TrafficAppUnmade } from '../../src/errors.ts'
import { errorPage, errorPagePolicy } from '../../src/traffic/error-page.ts'

const site = 'http://localhost:3000'

t.test('the policy allows the style of the page and no other', async t => {
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(errorPage({ failure: new TrafficAppUnknown(), requestId: 'r1', site })) ?? []
  t.not(style, '')
  t.match(errorPagePolicy, `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  t.notMatch(errorPagePolicy, /unsafe/)
})

t.test('leads back to Dream, with code and request id at hand', async t => {
  const page = errorPage({ failure: new TrafficAppDeleted(), requestId: 'r1', site })
  t.match(page, `href="${site}/"`)
  t.match(page, /<h1>This app was deleted\.<\/h1>\s*<p>Its owner can take it out of the bin/)
  t.match(page, /<details>[^]*DRM_TRAFFIC_APP_DELETED[^]*r1/)
})

t.test('writes nothing of a request as markup', async t => {
  const page = errorPage({ failure: new TrafficAppUnknown(), requestId: '<script>"', site })
  t.notMatch(page, '<script>')
  t.match(page, '&#60;script&#62;&#34;')
})

t.test('comes again by itself while an app is being made', async t => {
  t.match(errorPage({ failure: new TrafficAppUnmade(), requestId: '', site }), 'http-equiv="refresh"')
  t.notMatch(errorPage({ failure: new TrafficAppUnknown(), requestId: '', site }), 'http-equiv="refresh"')
})
