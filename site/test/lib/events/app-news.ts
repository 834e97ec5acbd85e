import t from 'tap'
import { readApp } from '../../../src/lib/artefacts/app.ts'
import { withNews } from '../../../src/lib/events/app-news.ts'

const app = readApp({ id: 'abc', name: 'A list…', url: 'http://abc.localhost:8080/', version: 0, state: 'planning' })
function told (event: string, data: object) {
  return withNews(app, { id: '1', event, data: JSON.stringify(data) })
}

t.test('takes what a state event says', async t => {
  const change = { wish: 'w1', step: 'app', state: 'done', findings: [] }
  t.same(told('state', { state: 'running', name: 'Books', version: 1, change }), { ...app, state: 'running', name: 'Books', version: 1, change })
})

t.test('takes falling asleep, which says nothing else', async t => {
  t.same(told('state', { state: 'sleeping' }), { ...app, state: 'sleeping' })
})

t.test('stays as it is for every other event', async t => {
  t.equal(told('code', { files: 3 }), app)
  t.equal(told('state', { state: 'deleted' }), app)
})
