import t from 'tap'
import { splitList } from '../../../../src/minds/grammar/2-understand/lists.ts'

const cases: [string, string[]][] = [
  ['a name, phone and address', ['a name', 'phone', 'address']],
  ['a name, a phone, and an address', ['a name', 'a phone', 'an address']],
  ['name/phone/email', ['name', 'phone', 'email']],
  ['status (open, closed or lost) and owner', ['status (open, closed or lost)', 'owner']],
  ['first and last name', ['first name', 'last name']],
  ['start and end date, plus notes', ['start date', 'end date', 'notes']],
  ['such as lamps, chairs as well as tables, and more', ['lamps', 'chairs', 'tables']],
  ['price of 1,000 and size', ['price of 1,000', 'size']],
  ['"salt, pepper" and oil', ['salt, pepper', 'oil']],
  ['', []]
]

for (const [list, items] of cases) {
  t.test(`splits "${list}"`, async t => {
    t.same(splitList({ text: list, start: 0 }).map(item => item.text), items)
  })
}

t.test('every item knows where it stands', async t => {
  const text = 'dogs, cats and small birds'
  for (const item of splitList({ text, start: 100 })) t.equal(text.slice(item.start - 100, item.start - 100 + item.text.length), item.text)
})
