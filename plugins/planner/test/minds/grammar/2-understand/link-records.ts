import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../fixtures/plan.ts'

const entities = (wish: string): string[] => blueprintOf(wish).entities.map(entity => entity.id)

t.test('what is done to something makes a record that says to what', async t => {
  t.match(fieldsOf(blueprintOf('Users should be able to browse contests and register for contests.'), 'registration'), /participant!: text, contest: relation contest/)
  t.match(fieldsOf(blueprintOf('A food bank website where users can apply for food distribution.'), 'application'), /food-distribution: relation food-distribution/)
  t.match(fieldsOf(blueprintOf('An app that allows flatmates to split expenses.'), 'expense-split'), /member!: relation member, expense: relation expense, share!: money/)
})

t.test('verbs in a row are done to the same thing', async t => {
  t.match(fieldsOf(blueprintOf('A domain website. Users should be able to search, lease, and transfer domain names.'), 'lease'), /domain: relation domain/)
  t.ok(entities('A domain website. Users should be able to search, lease, and transfer domain names.').includes('ownership-transfer'))
})

t.test('things in a row have the verb of the first done to them', async t => {
  t.match(fieldsOf(blueprintOf('Users should be able to book train tickets, air tickets, and hotels.'), 'booking'), /ticket: relation ticket, hotel: relation hotel/)
})

t.test('a filter that is applied is no application', async t => {
  t.notOk(entities('A travel website that lets users apply hotel filters and view hotels.').includes('application'))
})

t.test('both sides of a connection are kept', async t => {
  const kept = entities('Implement a site that connects carpenters with employers. Users can search job listings.')
  for (const side of ['carpenter', 'employer', 'job']) t.ok(kept.includes(side), `${side} in ${kept.join(', ')}`)
})

t.test('results are kept for each contest', async t => {
  t.match(fieldsOf(blueprintOf('A fishing contest website with functionalities for posting contests and displaying contest results.'), 'contest-result'), /participant.*contest: relation/)
})
