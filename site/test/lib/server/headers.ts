import t from 'tap'
import { secure } from '../../../src/lib/server/headers.ts'

const appOrigins = ['http://*.localhost:8080']

t.test('lets a page frame the apps and nothing else', async t => {
  const headers = new Headers({ 'content-security-policy': "default-src 'none'" })
  secure(headers, { appOrigins })
  t.equal(headers.get('content-security-policy'), "default-src 'none'; frame-src http://*.localhost:8080")
})

t.test('lets an answer that is no page do nothing', async t => {
  const headers = new Headers()
  secure(headers, { appOrigins })
  t.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'")
  t.equal(headers.get('x-content-type-options'), 'nosniff')
  t.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
})
