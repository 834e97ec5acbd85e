import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { hasPlace, verbObjects } from '../../reading/verb-objects.ts'

const wish = 'Add new tasks and view the detailed reports. Browse, filter bikes.'

t.test('pairs a verb with the next thing in its clause', async t => {
  t.same(verbObjects(wish).map(({ text }) => text), ['add tasks', 'view reports', 'filter bikes'])
})

t.test('a pair has a place when both words were understood', async t => {
  const understood = (...words: string[]) => complete('Intent', { understood: [{ spans: words.map(word => ({ start: wish.indexOf(word), end: wish.indexOf(word) + word.length })) }] })
  const [pair] = verbObjects(wish)
  if (pair === undefined) throw new Error('There is no pair.')
  t.ok(hasPlace(pair, understood('Add', 'tasks')))
  t.notOk(hasPlace(pair, understood('tasks')))
})
