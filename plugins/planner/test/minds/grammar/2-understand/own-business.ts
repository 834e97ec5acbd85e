import t from 'tap'
import { blueprintOf } from '../../../fixtures/plan.ts'

const entities = (wish: string): string[] => blueprintOf(wish).entities.map(entity => entity.id)

t.test('what somebody runs is what the app is about and no record of it', async t => {
  const wish = 'i have a small bakery, need to keep track of pre orders. customer name + phone, what they want (bread or cake, how many), pick up day. every morning i want to see what gets picked up today and how many loaves i must bake'
  t.same(entities(wish).sort(), ['customer', 'preorder'])
})

t.test('it names the app where only what is written down would', async t => {
  t.equal(blueprintOf('need smth for my flower shop, keep track of orders. customer name + phone, delivery day, if paid').name, 'Flower Shop')
})
