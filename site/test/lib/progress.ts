import t from 'tap'
import { readApp } from '../../src/lib/artefacts/app.ts'
import { converse, type Exchange } from '../../src/lib/events/conversation.ts'
import { doing, stepOf } from '../../src/lib/progress.ts'

const app = readApp({ id: 'abc', change: { wish: 'w1', step: 'run', state: 'working' } })
function told (event: string, data: object, exchanges: readonly Exchange[] = []) {
  return converse(exchanges, { id: '1', event, data: JSON.stringify(data) })
}

t.test('speaks of the step the conversation shows', async t => {
  const heard = told('intent', { wish: 'w1' }, told('wish', { wish: 'w1', text: 'x' }))
  t.equal(stepOf(app, heard), 'blueprint')
})

t.test('believes the app while the conversation tells of no work', async t => {
  t.equal(stepOf(app, []), 'run')
  t.equal(stepOf(readApp({ change: { step: 'app', state: 'done' } }), []), undefined)
  t.equal(stepOf(undefined, []), undefined)
})

t.test('calls no app ready that is still being handed over', async t => {
  t.equal(doing('bundle'), 'Building')
  t.not(doing('app'), 'Ready')
})
