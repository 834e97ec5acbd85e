import t from 'tap'
import { stopWords } from '../../../src/packs/words.ts'
import { planOf } from '../../fixtures/plan.ts'

const wish = 'Please build a pottery studio website. Users should be able to browse, search and filter workshops, book workshops and frobnicate zylphs. Workshops have a title, a date and a price. Use ivory for the background and navy for the components.'

t.test('every word that says something has a place', async t => {
  const { intent } = planOf(wish)
  const marks = new Uint8Array(wish.length)
  for (const { spans } of intent.understood) for (const { start, end } of spans) marks.fill(1, start, end)
  for (const { span } of intent.notUnderstood) marks.fill(1, span?.start, span?.end)
  const silent = [...wish.matchAll(/\p{L}+/gu)].filter(match => !stopWords.has(match[0].toLowerCase()) && marks[match.index] !== 1).map(match => match[0])
  t.same(silent, [])
})

t.test('browsing and filtering are understood as the list of the thing', async t => {
  const { intent } = planOf(wish)
  const asked = intent.understood.filter(item => item.kind === 'view')
  t.match(asked.map(item => item.reason), ['asked-to-show', 'asked-to-find'])
  for (const { spans } of asked) for (const { start, end } of spans) t.match(wish.slice(start, end), /workshops?$/i)
})

t.test('words that lead nowhere are named, politeness is not', async t => {
  const lost = planOf(wish).intent.notUnderstood
  t.ok(lost.some(item => /zylphs/.test(item.text) && item.nearest.length > 0))
  t.notOk(lost.some(item => /please|should|users|website/i.test(item.text)))
})

t.test('what is said again of an assumed field makes it inferred', async t => {
  const { intent } = planOf('A bike shop app with bikes. Users can compare the price of bikes.')
  for (const item of intent.understood) t.equal(item.source === 'assumed', item.spans.length === 0 ? item.source === 'assumed' : false, item.element)
})
