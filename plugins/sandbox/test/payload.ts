import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { handed, packPayload, payloadOf, unpackPayload } from '../src/payload.ts'
import { notesBundle } from './fixtures/bundles.ts'

const options = { mode: 'serve', now: '2026-11-23T10:00:00Z', diskMegabytes: 10 } as const

t.test('comes back from the disk as it was', async t => {
  const payload = payloadOf(notesBundle(), options)
  t.same(unpackPayload(packPayload(payload)), payload)
  t.match(payload.header, { today: '2026-11-23', maximumPages: 1152 })
})

t.test('every start has a mark of its own', async t => {
  const payload = payloadOf(notesBundle(), options)
  t.not(handed(payload).mark, handed(payload).mark)
})

t.test('refuses a bundle that cannot run', async t => {
  const refused = { code: 'DRM_SANDBOX_BUNDLE_INVALID', statusCode: 400 }
  t.throws(() => payloadOf(null, options), refused)
  t.throws(() => payloadOf(complete('Bundle', {}), options), refused)
  t.throws(() => payloadOf({ ...notesBundle(), schema: null }, options), refused)
  t.throws(() => payloadOf({ ...notesBundle(), assets: Array.from({ length: 5001 }, () => ({ path: '/a', mediaType: '', content: new Uint8Array() })) }, options), refused)
  t.throws(() => payloadOf(notesBundle(), { ...options, now: 'tomorrow' }), refused)
})
