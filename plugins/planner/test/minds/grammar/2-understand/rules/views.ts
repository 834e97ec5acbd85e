import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../../fixtures/plan.ts'

const bakery = 'I run a bakery. An order has a customer name, a pick-up date and a pick-up time, a price and paid yes or no. Show orders by status on a board, orders due this week, and revenue by month.'

t.test('"paid yes or no." ends its sentence and is one switch', async t => {
  t.match(fieldsOf(blueprintOf(bakery), 'order'), /^customer-name!: text, pick-up-date!: date, pick-up-time: time, price: money, paid: yes-no, status: choice/)
})

t.test('orders by status on a board and of this week have pages of their own', async t => {
  const { pages, entities } = blueprintOf(bakery)
  t.same(entities.map(entity => entity.id), ['order'])
  t.ok(pages.some(page => page.title === 'Order board'))
  const week = pages.find(page => page.title === 'Orders due this week')
  t.match(JSON.parse(new TextDecoder().decode(week?.blocks[0]?.options)), { filter: 'pick_up_date >= today() && pick_up_date <= today() + 7' })
})
