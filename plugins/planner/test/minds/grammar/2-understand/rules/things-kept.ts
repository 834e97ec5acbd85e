import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../../fixtures/plan.ts'

const entities = (wish: string): string[] => blueprintOf(wish).entities.map(entity => entity.id)

t.test('a list after a topic names what the app keeps, and nothing is put beside it', async t => {
  t.same(entities('Small brewery: recipes, batches, kegs and orders from pubs'), ['recipe', 'batch', 'keg', 'order'])
  t.equal(blueprintOf('Small brewery: recipes, batches, kegs and orders from pubs').name, 'Brewery')
})

t.test('what somebody tracks or needs is kept', async t => {
  t.same(entities('Track my hives, inspections and honey harvests'), ['hive', 'inspection', 'honey-harvest'])
  t.same(entities('A tattoo studio needs appointments, artists, clients and designs'), ['appointment', 'artist', 'client', 'design'])
})

t.test('a list of fields is no list of things', async t => {
  t.match(fieldsOf(blueprintOf('Books: title, author, number of pages and price'), 'book'), /title.*author.*pages.*price/)
})

t.test('what follows "with" belongs to the thing before it', async t => {
  t.match(fieldsOf(blueprintOf('Language school: courses, teachers, jobs with word count and deadline, invoices'), 'job'), /word-count: integer.*deadline: date/)
})

t.test('something that happens belongs to the thing named before it', async t => {
  t.match(fieldsOf(blueprintOf('A potter wants to keep glazes, pieces and firings of the kiln'), 'firing'), /piece: relation piece, date!: date/)
  t.match(fieldsOf(blueprintOf('Our theatre: costumes, costume checks and actors'), 'costume-check'), /costume: relation costume/)
})
