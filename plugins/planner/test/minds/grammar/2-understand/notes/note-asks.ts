import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../../fixtures/plan.ts'

function optionsOf (wish: string, page: RegExp): string {
  const found = blueprintOf(wish).pages.filter(other => page.test(other.id))
  return found.flatMap(other => other.blocks.map(block => `${other.title} ${new TextDecoder().decode(block.options)}`)).join('\n')
}

const orders = 'my bakery takes orders. customer name + phone, what they want (bread or cake, how many), pick up day'
const loans = 'we lend out tools to neighbours. tool has name, brand. neighbour name + phone. when borrowed, due back, returned.'
const flats = 'im renting out flats. tenants, which flat, lease end. tenants report repairs - what is broken, when, what it cost.'

t.test('what happens today is a page of that day, and how many of it a sum', async t => {
  const wish = `${orders}. every morning i want to see what gets picked up today and how many loaves i must bake`
  t.match(optionsOf(wish, /todays/), /Today's pick-ups .*pick_up_day == today\(\)/)
  t.match(optionsOf(wish, /overview/), /"by":"product".*"filter":"pick_up_day == today\(\)","measure":"sum".*"value":"quantity"/)
})

t.test('overdue ones are those with a day to be back', async t => {
  t.match(optionsOf(`${loans} show me overdue ones!!`, /overdue/), /due_back < today\(\) && !returned/)
})

t.test('what is still open is a status, and what was spent per place a total', async t => {
  const wish = `${flats} i need to know whats still open and what i spent per flat`
  t.match(optionsOf(wish, /open/), /status != \\"done\\"/)
  t.match(fieldsOf(blueprintOf(wish), 'flat'), /total-cost: money = sum\(repair\.cost\)/)
})

t.test('who misses a lot is counted for each person', async t => {
  t.match(optionsOf('Choir. members w/ voice (soprano alto bass), email. rehearsals on tuesdays, who was there and who not. would be nice to see who misses a lot', /overview/), /"by":"member".*"filter":"!present","measure":"count","title":"Absences per member"/)
})

t.test('a warning at the end of a note is a page of what runs low', async t => {
  t.match(optionsOf('car garage: customers bring cars (brand, plate no.), we do repairs with a status waiting / in work / ready, price, parts used from stock. parts have a price & how many left, warn me when low', /low/), /stock <= 5/)
})

t.test('what is asked for today is no field of anything', async t => {
  const blueprint = blueprintOf('i have a small bakery, need to keep track of pre orders. every morning i want to see what gets picked up today and how many loaves i must bake')
  t.notMatch(fieldsOf(blueprint, 'preorder'), /gets-picked|loaves/)
  t.ok(blueprint.pages.some(page => page.id === 'page.preorders.todays-pick-ups'))
})
