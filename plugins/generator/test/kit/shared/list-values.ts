import t from 'tap'
import { checkList, wordsIn } from '../../../kit/shared/list-values.ts'
import type { FieldSchema } from '../../../kit/shared/schema.ts'

const tags: FieldSchema = { type: 'tags', label: 'Tags' }

t.test('words are told apart by commas, semicolons and lines, each taken once', async t => {
  t.same(wordsIn('red, light  blue;Red\ngreen, '), ['red', 'light blue', 'green'])
  t.same(wordsIn(' , '), [])
})

t.test('tags are tidied, none is nothing', async t => {
  t.same(checkList(tags, [' a ', 'A', 'b']), { value: ['a', 'b'] })
  t.same(checkList(tags, ['']), { value: null })
})

t.test('what is no list of words is refused', async t => {
  for (const value of ['a', 7, {}, [1], [['a']], [null]]) t.match(checkList(tags, value), { problem: 'Tags must be a list of words.' })
  t.match(checkList(tags, ['a\u0007']), { problem: /can't be shown/ })
})
