import t from 'tap'
import { complete, decode, encode, fromJson, toJson } from '../src/codec.ts'

t.test('a message comes back from bytes with its defaults filled in', async t => {
  const wish = decode('Wish', encode('Wish', { text: 'a todo app' }))
  t.equal(wish.text, 'a todo app')
  t.equal(wish.timeZone, '')
  t.same(decode('Blueprint', encode('Blueprint', { name: 'x' })).entities, [])
  t.equal(complete('Blueprint', {}).look, null)
})

t.test('bytes travel as base64 in JSON', async t => {
  const json = toJson('Sample', { id: 'a', values: new TextEncoder().encode('{}') })
  t.equal(json.values, 'e30=')
  t.equal(new TextDecoder().decode(fromJson('Sample', json).values), '{}')
})

t.test('JSON of the wrong type is refused with the field named', async t => {
  t.throws(() => fromJson('Wish', { text: 7 }), { code: 'DRM_WIRE_MESSAGE_INVALID', message: /text/ })
  t.throws(() => fromJson('Wish', []), { code: 'DRM_WIRE_MESSAGE_INVALID' })
})

t.test('bytes that are no message are refused', async t => {
  t.throws(() => decode('Wish', new Uint8Array([0x0a, 0xff])), { code: 'DRM_WIRE_MESSAGE_INVALID' })
})
