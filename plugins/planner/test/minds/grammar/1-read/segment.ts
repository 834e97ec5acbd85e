import t from 'tap'
import { segment } from '../../../../src/minds/grammar/1-read/segment.ts'

t.test('a topic before a colon stands apart from the sentence after it', async t => {
  t.same(segment('Our choir: singers have a name and a voice. Concerts have a date.').map(({ text }) => text), [
    'Our choir', 'singers have a name and a voice', 'Concerts have a date'
  ])
})

t.test('a list after a colon stays with what it is a list of', async t => {
  for (const text of ['Expenses with: amount, category and date', 'Categories: Food, Travel, Rent', 'Clients have these fields: name, phone']) {
    t.same(segment(text).map(sentence => sentence.text), [text])
  }
})

t.test('every piece knows its place in the wish', async t => {
  const wish = 'Club: members have a name.\n- matches'
  for (const { text, start } of segment(wish)) t.equal(wish.slice(start, start + text.length), text)
})

t.test('a number of something written short ends no sentence', async t => {
  t.same(segment('bikes with a frame no. and colour. parts').map(sentence => sentence.text), ['bikes with a frame no. and colour', 'parts'])
  t.equal(segment('Do they pay? They say no. Then we call.').length, 3)
})
