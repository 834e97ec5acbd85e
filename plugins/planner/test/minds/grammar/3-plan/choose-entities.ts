import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../fixtures/plan.ts'

const entities = (wish: string): string[] => blueprintOf(wish).entities.map(entity => entity.id)

t.test('a list of things is called by the thing, its page by the list', async t => {
  const blueprint = blueprintOf('Build a trip planner with a packing checklist')
  t.ok(blueprint.entities.some(entity => entity.id === 'packing-item'))
  t.ok(blueprint.pages.some(page => page.title === 'Packing checklist'))
  t.same(entities('I want a reading list of books with title and author'), ['book'])
})

t.test('two words for one thing of this kind of app are one record', async t => {
  const kept = entities('A food distribution website for managing food, food donation and volunteer management.')
  t.notOk(kept.includes('food'))
  t.ok(kept.includes('food-donation'))
})

t.test('the record that ties two others comes with them', async t => {
  t.match(fieldsOf(blueprintOf('Build a fitness studio website with class schedule and trainer profiles'), 'booking'), /member!: relation member, class: relation class/)
})

t.test('a column "Done" has no switch "Done" beside it', async t => {
  t.notMatch(fieldsOf(blueprintOf('A kanban board with cards'), 'card'), /done: yes-no/)
  t.match(fieldsOf(blueprintOf('to-do list'), 'task'), /done: yes-no/)
})

t.test('the jobs of somebody with clients are done, those of a job board are filled', async t => {
  t.match(fieldsOf(blueprintOf('Translation agency: clients, translators, jobs and invoices'), 'job'), /client: relation client.*price: money/)
  t.match(fieldsOf(blueprintOf('job board'), 'job'), /company: relation company.*salary: money/)
})

t.test('a thing nobody knows can be rented out, lent and repaired', async t => {
  t.match(fieldsOf(blueprintOf('Ski rental shop: skis, customers and rentals'), 'rental'), /ski: relation ski, customer: relation customer/)
})

t.test('where there are exhibitions a ticket lets one in', async t => {
  t.match(fieldsOf(blueprintOf('A gallery website with functionalities for exhibition management and ticket booking.'), 'ticket'), /exhibition: relation exhibition.*seat: text/)
  t.match(fieldsOf(blueprintOf('helpdesk'), 'ticket'), /priority: choice/)
})

t.test('a name of two things keeps both', async t => {
  for (const id of ['chore', 'allowance']) t.ok(entities('Make a chore and allowance tracker for my family').includes(id), id)
})

t.test('what is managed is kept even if its name could be a field', async t => {
  t.ok(entities('A water bill system with functionalities for meter management and bill management.').includes('meter'))
})
