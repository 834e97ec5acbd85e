import t from 'tap'
import { list, listIn, number, object, parse, text } from '../../src/lib/json.ts'

t.test('reads what has the right type and gives the default for the rest', async t => {
  t.same([text('a'), text(1), number(2), number('2'), number(Infinity)], ['a', '', 2, 0, 0])
  t.same([object({ a: 1 }), object([1]), object(null)], [{ a: 1 }, {}, {}])
  t.same(list(['a', 3], text), ['a', ''])
  t.same(list({ length: 1 }, text), [])
})

t.test('finds a list alone or in its envelope', async t => {
  t.same(listIn(['a'], 'apps', text), ['a'])
  t.same(listIn({ apps: ['a'] }, 'apps', text), ['a'])
  t.same(listIn({ other: ['a'] }, 'apps', text), [])
})

t.test('takes a broken JSON text for nothing', async t => {
  t.equal(parse('{'), undefined)
  t.same(parse('[1]'), [1])
})
