import t from 'tap'
import { newestFirst, readApp } from '../../../src/lib/artefacts/app.ts'

t.test('reads an app as the platform sends it', async t => {
  const sent = {
    id: 'abc', name: 'Dogs', url: 'http://abc.localhost:8080/', version: 2, state: 'running',
    change: { wish: 'w2', step: 'run', state: 'failed', findings: [{ code: 'check-failed', severity: 'error', where: 'dog', message: 'No.', suggestion: '' }] },
    findings: [], createdAt: '2026-11-23T10:00:00Z', updatedAt: '2026-11-23T11:00:00Z'
  }
  t.same(readApp({ ...sent, deletedAt: null }), { ...sent, deletedAt: '' })
})

t.test('makes an app of anything, so that a page never breaks', async t => {
  for (const odd of [null, 7, 'x', [], {}, { change: 3, findings: {}, version: 'two', state: 'odd' }]) {
    t.match(readApp(odd), { id: '', version: 0, state: 'planning', change: null, findings: [] })
  }
})

t.test('lists the app changed last first', async t => {
  const apps = ['2026-11-23T10:00:00Z', '2026-11-23T12:00:00+00:00', '2026-11-23T11:00:00Z'].map((updatedAt, index) => readApp({ id: String(index), updatedAt }))
  t.same(newestFirst(apps).map(({ id }) => id), ['1', '2', '0'])
  t.same(newestFirst([readApp({ id: 'unread' }), ...apps]).map(({ id }) => id), ['1', '2', '0', 'unread'], 'a time that cannot be read is the oldest')
})
