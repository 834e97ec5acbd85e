import t from 'tap'
import { readChange } from '../../src/lib/artefacts/app.ts'
import { consentOf, readable, standing } from '../../src/lib/consent.ts'
import { converse, type Exchange } from '../../src/lib/events/conversation.ts'

const loses = { code: 'data-would-be-lost', severity: 'error', where: 'bakery', message: 'This deletes the bakeries and what is in them.', suggestion: '' }

function wished (exchanges: readonly Exchange[], wish: string, text: string, findings?: object[]): readonly Exchange[] {
  const asked = converse(exchanges, { id: '1', event: 'wish', data: JSON.stringify({ wish, text }) })
  if (findings === undefined) return asked
  return converse(asked, { id: '2', event: 'state', data: JSON.stringify({ change: { wish, step: 'bundle', state: 'failed', findings } }) })
}

t.test('a change that would delete something waits, and has not failed', async t => {
  t.equal(wished([], 'w1', 'Remove bakeries', [loses])[0]?.state, 'waiting')
  t.equal(wished([], 'w1', 'Remove bakeries', [{ ...loses, code: 'step-broke' }])[0]?.state, 'failed')
})

t.test('only the newest wish still asks', async t => {
  const asked = wished([], 'w1', 'Remove bakeries', [loses])
  const [exchange] = asked
  if (exchange === undefined) throw new Error('The wish was not told.')
  t.equal(consentOf(exchange, asked, false), 'asked')
  t.equal(consentOf(exchange, asked, true), 'kept')
  t.equal(consentOf(exchange, wished(asked, 'w2', 'Make it green'), false), 'passed')
})

t.test('a question agreed to is read as the wish that carries the consent', async t => {
  const asked = wished([], 'w1', 'Remove bakeries', [loses])
  t.same(readable(asked).map(({ id }) => id), ['w1'])
  t.same(readable(wished(asked, 'w2', 'Remove bakeries')).map(({ id }) => id), ['w2'])
  t.same(readable(wished(asked, 'w2', 'Make it green')).map(({ id }) => id), ['w1', 'w2'])
})

t.test('an app waits for its person, changes or has failed', async t => {
  const change = (state: string, findings: object[] = []) => readChange(JSON.parse(JSON.stringify({ wish: 'w1', step: 'bundle', state, findings })))
  t.equal(standing(null, () => false), undefined)
  t.equal(standing(change('done'), () => false), undefined)
  t.equal(standing(change('working'), () => false), 'changing')
  t.equal(standing(change('failed'), () => false), 'failed')
  t.equal(standing(change('failed', [loses]), () => false), 'waiting')
  t.equal(standing(change('failed', [loses]), wish => wish === 'w1'), undefined, 'the person has said no')
})
