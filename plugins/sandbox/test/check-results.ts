import t from 'tap'
import { createCheckResults } from '../src/check-results.ts'
import type { RunnerMessage } from '../src/runner-messages.ts'

function message (kind: string, more: Partial<RunnerMessage> = {}): RunnerMessage {
  return { kind, phase: '', message: '', name: '', element: '', index: 0, count: 0, passed: false, milliseconds: 0, load: 0, migrate: 0, ...more }
}

t.test('is whole when as many checks have ended as were announced', async t => {
  const results = createCheckResults()
  const told = [message('checks', { count: 2 }), ...[0, 1].flatMap(index => [message('checking', { index }), message('check', { index, passed: true })])]
  for (const one of told) t.ok(results.take(one))
  t.notOk(results.whole())
  t.ok(results.take(message('done')))
  t.ok(results.whole())
  t.equal(results.checks.length, 2)
})

t.test('takes nothing that does not fit, and nothing afterwards', async t => {
  const first = [message('checks', { count: 2 })]
  const wrong: Record<string, RunnerMessage[]> = {
    'no announcement': [message('done')],
    'a check before the announcement': [message('checking')],
    'no checks at all': [message('checks')],
    'more checks than there may be': [message('checks', { count: 2001 })],
    'a second announcement': [...first, message('checks', { count: 1 })],
    'an end that comes too soon': [...first, message('checking'), message('check', { passed: true }), message('done')],
    'a result without its check': [...first, message('check', { passed: true })],
    'a check out of order': [...first, message('checking', { index: 1 })],
    'two checks at once': [...first, message('checking'), message('checking', { index: 1 })],
    'a result for another check': [...first, message('checking'), message('check', { index: 1, passed: true })],
    'a second result': [...first, message('checking'), message('check'), message('check', { passed: true })]
  }
  for (const [name, messages] of Object.entries(wrong)) {
    const results = createCheckResults()
    t.same(messages.map(one => results.take(one)), messages.map((_, index) => index < messages.length - 1), name)
    t.notOk(results.take(message('failed')), name)
    t.notOk(results.whole(), name)
  }
})

t.test('never holds more rows than were announced, nor long words', async t => {
  const results = createCheckResults()
  results.take(message('checks', { count: 1 }))
  for (let count = 0; count < 10_000; count++) {
    results.take(message('checking', { index: count }))
    results.take(message('check', { index: count, message: 'x'.repeat(4000) }))
  }
  t.equal(results.checks.length, 1)
  t.ok((results.checks[0]?.message.length ?? 0) <= 1000)
})
