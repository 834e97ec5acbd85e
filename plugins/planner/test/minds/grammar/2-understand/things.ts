import t from 'tap'
import { blueprintOf, fieldsOf, planOf } from '../../../fixtures/plan.ts'

const entities = (wish: string): string[] => blueprintOf(wish).entities.map(entity => entity.id)

t.test('what stands on a screen is no record', async t => {
  const kept = entities('A book club app where members suggest books. Books have a title and an author. Show a warning message when the table is empty. Sort the list in descending order. There is a button and a search bar.')
  for (const junk of ['table', 'button', 'warning-message', 'descending-order', 'list', 'search-bar']) t.notOk(kept.includes(junk), junk)
  t.ok(kept.includes('book'))
})

t.test('a verb yields what it is done to', async t => {
  const kept = entities('A parking app. Users should be able to search parking spaces, bind their license plates, showcase their work and automate marketing efforts.')
  t.notOk(kept.some(id => /^(?:bind|showcase|automat)|effort/.test(id)), kept.join(', '))
})

t.test('columns of a table are fields of what it shows', async t => {
  t.match(fieldsOf(blueprintOf('A race results app. A table of runners with columns for start number, name, club and finish time.'), 'runner'), /start-number.*name.*club.*finish-time/)
})

t.test('a card shows the fields of its thing, a list in it the children', async t => {
  const blueprint = blueprintOf('- User can see a list of cocktail names\n- User can click a cocktail name to open a cocktail card containing the title, strength (mild, medium or strong), number of people it serves, the list of ingredients and the preparation steps')
  t.match(fieldsOf(blueprint, 'cocktail'), /title.*strength: choice mild\|medium\|strong/)
  t.match(fieldsOf(blueprint, 'ingredient'), /cocktail: relation cocktail/)
})

t.test('a shared head belongs to both sides of "and"', async t => {
  const kept = entities('The system should have inbound and outbound management and product management.')
  for (const word of ['inbound', 'outbound', 'product']) t.ok(kept.includes(word), word)
})

t.test('examples of a thing are its values, fields stay fields', async t => {
  const blueprint = blueprintOf('A marketplace. Users can browse products, such as lamps, chairs and rugs, and place orders.')
  t.notOk(blueprint.entities.some(entity => ['lamp', 'chair', 'rug'].includes(entity.id)))
  t.match(fieldsOf(blueprint, 'product'), /category: choice lamp\|chair\|rug/)
})

t.test('two words for one thing are one thing', async t => {
  t.equal(entities('A hairdresser app. Customers can make appointments. Staff manage bookings and view appointments.').filter(id => /booking|appointment/.test(id)).length, 1)
})

t.test('signing in makes no records', async t => {
  const { intent, blueprint } = planOf('A club app for managing members, accounts, passwords and permissions.')
  t.notOk(blueprint?.entities.some(entity => /account|password|permission/.test(entity.id)))
  t.ok(intent.notUnderstood.length > 0)
})

t.test('what people do is heard without "can"', async t => {
  const kept = entities('A boat rental website. Admins manage boats, skippers and bookings.')
  for (const word of ['boat', 'skipper', 'booking']) t.ok(kept.includes(word), word)
})

t.test('a list of deeds is no list of things', async t => {
  const kept = entities('A pharmacy app. Customers browse medicines, upload prescriptions, and track deliveries.')
  t.notOk(kept.some(id => /upload|track/.test(id)), kept.join(', '))
})

t.test('what is scheduled and tracked is no field', async t => {
  const kept = entities('Create a mentorship platform that connects mentors with mentees, with session scheduling, goals and feedback')
  for (const word of ['mentor', 'mentee', 'session', 'goal']) t.ok(kept.includes(word), `${word} in ${kept.join(', ')}`)
})
