import t from 'tap'
import { kinds, methods } from '../src/kinds.ts'

t.test('every kind has its methods, in the order of its proto', async t => {
  t.same(methods.Planner.map(({ name }) => name), ['DescribePlanner', 'Plan'])
  for (const kind of kinds) t.ok(methods[kind].some(({ name }) => name === `Describe${kind}`), `${kind} describes itself`)
})

t.test('a method knows its path, its messages and whether it streams', async t => {
  t.same(methods.Planner.find(({ name }) => name === 'Plan'), {
    name: 'Plan', property: 'plan', path: '/dream.v1.Planner/Plan', request: 'PlanRequest', response: 'PlanResponse', stream: false
  })
  t.equal(methods.Persistence.find(({ name }) => name === 'WatchEvents')?.stream, true)
})
