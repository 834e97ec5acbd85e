import t from 'tap'
import { isTelling, noteItems } from '../../../../../src/minds/grammar/2-understand/notes/note-items.ts'

const texts = (text: string): string[] => noteItems({ text, start: 0 }).map(item => item.text)

t.test('cuts at commas, plus and ampersand', async t => {
  t.same(texts('name + phone, price & day'), ['name', 'phone', 'price', 'day'])
})

t.test('keeps what stands between slashes and in parentheses whole', async t => {
  t.same(texts('status waiting / in work / ready, price'), ['status waiting / in work / ready', 'price'])
  t.same(texts('what they want (bread or cake, how many), breakfast yes/no'), ['what they want (bread or cake, how many)', 'breakfast yes/no'])
})

t.test('tells questions, days and marks from plain names', async t => {
  for (const text of ['which flat', 'lease end', 'due back', 'returned', 'how urgent', 'breakfast yes/no']) t.ok(isTelling(text), text)
  for (const text of ['brand', 'name', 'frame number']) t.notOk(isTelling(text), text)
})
