import t from 'tap'
import { allWords, wordsAt } from '../../../kit/shared/words.ts'

const words = { title: 'Prices', items: [{ name: 'One', features: ['a', 'b'] }] }

t.test('a text is found by its place', async t => {
  t.equal(wordsAt(words, 'items.0.features.1'), 'b')
  for (const at of ['items', 'items.0', 'items.1.name', 'constructor', '__proto__.title', 'items.length', '']) t.equal(wordsAt(words, at), undefined, at)
})

t.test('every text comes with its place', async t => {
  t.same(allWords(words).map(([at]) => at), ['title', 'items.0.name', 'items.0.features.0', 'items.0.features.1'])
})
