import t from 'tap'
import { blueprintOf } from '../../../fixtures/plan.ts'

const kept: Record<string, string[]> = {
  'something like facebook for dog owners': ['dog-owner', 'post', 'comment'],
  'like airbnb but for boats': ['boat', 'guest', 'booking'],
  'a trello clone': ['card'],
  'an instagram for cats': ['photo', 'cat', 'comment'],
  'uber for lawn mowing': ['customer', 'freelancer', 'booking'],
  'Netflix for our village cinema club': ['movie', 'review'],
  'a goodreads clone': ['book', 'review']
}
for (const [wish, entities] of Object.entries(kept)) {
  t.test(`"${wish}" keeps what such a service keeps`, async t => {
    const ids = blueprintOf(wish).entities.map(entity => entity.id)
    t.same(entities.filter(entity => !ids.includes(entity)), [], ids.join(', '))
    t.notOk(ids.some(id => /facebook|airbnb|uber|netflix|trello|instagram|goodreads|club/.test(id)))
  })
}

t.test('a brand in passing is no likeness', async t => {
  t.same(blueprintOf('Customers have a name and a facebook link. Customers place orders with a date.').entities.map(entity => entity.id), ['customer', 'order'])
})
