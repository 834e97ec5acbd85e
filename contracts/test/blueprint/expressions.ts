import t from 'tap'
import { expressionFunctions, expressionTypes } from '../../src/blueprint/expressions.ts'
import { fieldTypes } from '../../src/blueprint/field-types.ts'

t.test('every type of field is something to expressions', async t => {
  const known = expressionTypes.flatMap(({ fields }) => fields)
  t.same(fieldTypes.filter(type => !known.includes(type)), [])
  t.equal(new Set(known).size, known.length, 'and only one thing')
})

t.test('every function is told once, with an example that uses it', async t => {
  t.equal(new Set(expressionFunctions.map(({ name }) => name)).size, expressionFunctions.length)
  for (const { name, example } of expressionFunctions) t.ok(example.includes(`${name}(`), example)
})
