import t from 'tap'
import { requestIdOf } from '../src/request-id.ts'

t.test('a well-formed id of the caller is kept', async t => {
  t.equal(requestIdOf({ headers: { 'x-request-id': 'abc-123.DEF_9' } }), 'abc-123.DEF_9')
})

t.test('anything else is replaced by a new one', async t => {
  for (const given of [undefined, '', 'short', 'with space in it', 'a'.repeat(65), '"quoted-and-long"', 'new\nline-new-line']) {
    t.match(requestIdOf({ headers: given === undefined ? {} : { 'x-request-id': given } }), /^[0-9a-f-]{36}$/)
  }
})
