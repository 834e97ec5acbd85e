import t from 'tap'
import { readColours } from '../../../../src/minds/grammar/1-read/colours.ts'
import { blueprintOf } from '../../../fixtures/plan.ts'

const look = (sentence: string): (string | undefined)[] => {
  const { background, primary } = readColours(`A shop. ${sentence}`).look
  return [background?.called, primary?.called]
}

t.test('a primary background is the background', async t => {
  t.same(look('Set primary background to honeydew and elements to olive.'), ['honeydew', 'olive'])
  t.same(look('Use linen for the background and sienna as the primary colour.'), ['linen', 'sienna'])
})

const lookOf = (text: string): string => {
  const look = blueprintOf(text).look
  return `${look?.primary} ${look?.background}`.trim()
}

t.test('a last sentence that names colours alone is the look', async t => {
  t.equal(lookOf('Tasks have a title and a due date. Terracotta and cream.'), '#e2725b #fffdd0')
  t.equal(lookOf('Tasks have a title and a due date. Dark green.'), '#006400')
  t.equal(lookOf('Tasks have a title and a due date. teal please'), '#008080')
})

t.test('a last item of a pasted list is no look', async t => {
  t.not(lookOf('Shopping list for:\n- apple\n- plum'), lookOf('Shopping list. Plum.'))
})
