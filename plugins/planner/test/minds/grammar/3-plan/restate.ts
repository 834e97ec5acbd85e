import t from 'tap'
import { planOf } from '../../../fixtures/plan.ts'

t.test('says names in capitals as they are', async t => {
  const { restatement } = planOf('Products have a name, a SKU and a unit price').intent
  t.match(restatement.join(' '), /SKU/)
  t.notMatch(restatement.join(' '), /sKU/)
  t.match(restatement.join(' '), /unit price/)
})
