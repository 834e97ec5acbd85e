import t from 'tap'
import { converse, currentStep, duration, type Exchange } from '../../../src/lib/events/conversation.ts'

let id = 0
function talk (...events: [kind: string, data: object][]): readonly Exchange[] {
  return events.reduce<readonly Exchange[]>((exchanges, [event, data]) => converse(exchanges, { id: String(++id), event, data: JSON.stringify(data) }), [])
}
function at (milliseconds: number): string {
  return new Date(Date.UTC(2026, 10, 23) + milliseconds).toISOString()
}
const finding = { code: 'not-an-app', severity: 'error', where: '', message: 'No app.', suggestion: 'Say more.' }

t.test('follows a wish to its app', async t => {
  const [exchange] = talk(
    ['wish', { wish: 'w1', text: 'A list of books', at: at(0) }],
    ['intent', { wish: 'w1', at: at(9), milliseconds: 8, restatement: ['You keep books.'], understood: [{ element: 'book', source: 'stated' }] }],
    ['blueprint', { wish: 'w1', at: at(9), milliseconds: 8.5, entities: [{}], pages: [{}, {}] }],
    ['code', { wish: 'w1', at: at(15), milliseconds: 4, files: 12 }],
    ['bundle', { wish: 'w1', at: at(95), milliseconds: 80, bytes: 204_800 }],
    ['run', { wish: 'w1', at: at(180), milliseconds: 85, state: 'passed', isolation: 'jail', checks: [{ passed: true }, { passed: true }] }],
    ['app', { wish: 'w1', at: at(230), milliseconds: 40, version: 1 }],
    ['state', { wish: 'w1', at: at(230), state: 'running', version: 1, change: { wish: 'w1', step: 'app', state: 'done', findings: [] } }]
  )
  t.match(exchange, { id: 'w1', text: 'A list of books', state: 'done', version: 1, intent: { restatement: ['You keep books.'] } })
  t.same(exchange?.steps.map(({ step, milliseconds, fact }) => [step, milliseconds, fact]), [
    ['wish', 0, ''],
    ['intent', 8, '1 thing understood'],
    ['blueprint', 0.5, '1 kind of record, 2 pages'],
    ['code', 4, '12 files'],
    ['bundle', 80, '200 kB'],
    ['run', 85, '2 checks passed, in a jail'],
    ['app', 40, 'Version 1']
  ])
  t.equal(exchange && duration(exchange), 230)
  t.equal(exchange && currentStep(exchange), undefined)
})

t.test('knows the step being made', async t => {
  const [exchange] = talk(['wish', { wish: 'w1', text: 'x', at: at(0) }], ['intent', { wish: 'w1', at: at(5) }])
  t.equal(exchange && currentStep(exchange), 'blueprint')
})

t.test('shows why a wish failed', async t => {
  const [exchange] = talk(
    ['wish', { wish: 'w1', text: 'a poem', at: at(0) }],
    ['state', { wish: 'w1', at: at(5), state: 'failed', change: { wish: 'w1', step: 'intent', state: 'failed', findings: [finding] } }]
  )
  t.match(exchange, { state: 'failed', stopped: 'intent', findings: [finding] })
})

t.test('takes a failed change of a running app for failed', async t => {
  const [exchange] = talk(
    ['wish', { wish: 'w2', text: 'a poem', at: at(0) }],
    ['state', { at: at(5), state: 'running', change: { wish: 'w2', step: 'intent', state: 'failed', findings: [finding] } }]
  )
  t.equal(exchange?.state, 'failed')
})

t.test('goes back to the plan when it is repaired', async t => {
  const [exchange] = talk(
    ['wish', { wish: 'w1', text: 'x', at: at(0) }],
    ['intent', { wish: 'w1', at: at(5) }],
    ['blueprint', { wish: 'w1', at: at(5) }],
    ['run', { wish: 'w1', at: at(9), state: 'failed', findings: [finding] }],
    ['state', { wish: 'w1', at: at(9), state: 'planning', change: { wish: 'w1', step: 'intent', state: 'working', findings: [] } }]
  )
  t.equal(exchange?.state, 'working')
  t.equal(exchange && currentStep(exchange), 'intent')
})

t.test('shows the restoring of a version as one exchange', async t => {
  const restore = 'restore-1'
  const [exchange, ...more] = talk(
    ['state', { at: at(0), state: 'running', restoring: 2, version: 3, change: { wish: restore, step: 'bundle', state: 'working', findings: [] } }],
    ['state', { wish: restore, at: at(40), state: 'running', version: 3, change: { wish: restore, step: 'run', state: 'working', findings: [] } }],
    ['app', { at: at(90), version: 4, restoredFrom: 2 }],
    ['state', { wish: restore, at: at(90), state: 'running', version: 4, change: { wish: restore, step: 'app', state: 'done', findings: [] } }]
  )
  t.same(more, [])
  t.match(exchange, { restoring: 2, state: 'done', version: 4 })
  t.same(exchange?.steps.map(({ step }) => step), ['bundle', 'run', 'app'])
})

t.test('keeps every other exchange the same object', async t => {
  const before = talk(['wish', { wish: 'w1', text: 'x', at: at(0) }])
  const after = converse(before, { id: '9', event: 'wish', data: JSON.stringify({ wish: 'w2', text: 'y', at: at(9) }) })
  t.equal(after[0], before[0])
  t.equal(after.length, 2)
})

t.test('leaves the conversation alone for an event of no wish, and for one that is no JSON', async t => {
  const before = talk(['wish', { wish: 'w1', text: 'x', at: at(0) }])
  t.equal(converse(before, { id: '', event: 'state', data: '{"state":"sleeping"}' }), before)
  t.equal(converse(before, { id: '', event: 'state', data: '{' }), before)
})
