import t from 'tap'
import { createTokens } from '../src/tokens.ts'

t.test('a token is good for its app and its time', async t => {
  let time = 0
  const tokens = createTokens(100, () => time)
  const { token } = tokens.issue('one')
  t.equal(tokens.valid('one', token), true)
  t.equal(tokens.valid('two', token), false)
  t.equal(tokens.valid('one', token + 'x'), false)
  t.equal(tokens.valid('one', ''), false)
  t.equal(tokens.issue('one').token, token, 'the same while it is young')
  time = 60_000
  const newer = tokens.issue('one').token
  t.not(newer, token)
  t.equal(tokens.valid('one', token), true, 'the one before still holds')
  time = 100_000
  t.equal(tokens.valid('one', token), false)
  tokens.forget('one')
  t.equal(tokens.valid('one', newer), false)
})
