import t from 'tap'
import { blueprintOf } from '../../../fixtures/plan.ts'

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
