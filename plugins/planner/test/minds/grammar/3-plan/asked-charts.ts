import t from 'tap'
import { bytesJsonObject } from '@dream/contracts/blueprint/json'
import { blueprintOf, planOf } from '../../../fixtures/plan.ts'

const charts = (wish: string): unknown[] => blueprintOf(wish).pages.flatMap(page => page.blocks).filter(({ block }) => block === 'chart').map(({ options }) => bytesJsonObject(options))

t.test('a chart is of what its sentence speaks of', async t => {
  t.match(charts('Expense tracker with a pie chart by category and a bar chart of spending per month'), [
    { kind: 'pie', entity: 'expense', by: 'category', measure: 'sum', value: 'amount' },
    { kind: 'bar', entity: 'expense', by: 'month', date: 'date', measure: 'sum' }
  ])
  t.match(charts('Bees: hives have a name. Harvests have a date and a weight. A line chart shows the weight of harvests over the years.'), [{ kind: 'line', entity: 'harvest', value: 'weight' }])
})

t.test('nobody gets a chart who asks for none', async t => {
  t.same(charts('Expense tracker with categories'), [])
})

t.test('a chart is built and no longer missing', async t => {
  const { intent } = planOf('Expense tracker with a pie chart by category')
  t.same(intent.findings, [])
  t.ok(intent.understood.some(({ kind, reason }) => kind === 'block' && reason === 'chart-words'))
})
