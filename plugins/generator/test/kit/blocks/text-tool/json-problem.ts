import t from 'tap'
import { jsonProblem, placeOf } from '../../../../kit/blocks/text-tool/json-problem.ts'

t.test('agrees with JSON.parse on what is JSON', async t => {
  const texts = [
    '1', '-0.5e+3', '01', '1.', '.5', '+1', 'tru', 'true', 'null ', ' "a\\u00e9" ', '"\\x"', '"a', '"a\nb"', '{}', '{"a":1}', '{"a":1,}', '{a:1}', "{'a':1}", '{"a" 1}',
    '[]', '[1,]', '[1 2]', '[,1]', '[[[]]]', '[1]]', '', ' ', '{"a":[{"b":null}]}', '1 2', '-', '"\\u12"', '{"a":}', 'NaN', '\ufeff1', '{"":0}', '1e', '"\t"'
  ]
  for (const text of texts) {
    let whole = true
    try { JSON.parse(text) } catch { whole = false }
    t.equal(jsonProblem(text) === undefined, whole, JSON.stringify(text))
  }
})

t.test('says what is wrong and where', async t => {
  t.match(jsonProblem('[1,\n 2,\n]'), { message: 'There is a comma before ] with nothing after it', at: 6 })
  t.match(jsonProblem('{"a": hello}'), { message: '"hello" is no value', at: 6 })
  t.match(jsonProblem('{"a": "b'), { message: 'A text is not closed with a quotation mark', at: 6 })
  t.match(jsonProblem(`${'['.repeat(2000)}`), { message: 'It is nested too deeply' })
  t.same(placeOf('[1,\n 2,\n]', 6), { line: 2, column: 3 })
})
