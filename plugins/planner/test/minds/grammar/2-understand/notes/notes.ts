import t from 'tap'
import { blueprintOf, fieldsOf, planOf } from '../../../../fixtures/plan.ts'

const entities = (wish: string): string[] => blueprintOf(wish).entities.map(entity => entity.id).sort()

t.test('several of something and what is noted of each', async t => {
  const blueprint = blueprintOf('Allotment club. members, which plot, fee per year, contract end')
  t.match(fieldsOf(blueprint, 'member'), /name!: text, .*fee-per-year: money, contract-end: date/)
})

t.test('single words in parentheses after a field are its values', async t => {
  t.match(fieldsOf(blueprintOf('Rowing crew. members w/ seat side (port starboard bow), email, birthday'), 'member'), /seat-side: choice port\|starboard\|bow, email: email, birthday: date/)
})

t.test('what is noted after a name belongs to what is written down', async t => {
  const blueprint = blueprintOf('i have a small florist shop, need to keep track of orders. customer name + phone, what they want (bouquet or wreath, how many), pick up day and if its paid allready')
  t.same(blueprint.entities.map(entity => entity.id).sort(), ['customer', 'order'])
  t.equal(fieldsOf(blueprint, 'customer'), 'name!: text, phone: phone')
  t.match(fieldsOf(blueprint, 'order'), /product: choice bouquet\|wreath, customer: relation customer, quantity: integer, pick-up-day!: date, paid: yes-no/)
})

t.test('who was there and who not is kept for each meeting', async t => {
  const blueprint = blueprintOf('Kids judo. players w/ belt (white yellow orange), email. trainings on fridays, who came and who not')
  t.match(fieldsOf(blueprint, 'attendance'), /present: yes-no, player!: relation player, training: relation training/)
  t.notMatch(fieldsOf(blueprint, 'training'), /who|missed/)
})

t.test('what somebody reports is one record with what is noted after the dash', async t => {
  const blueprint = blueprintOf('im renting out 12 flats. tenants, which flat, lease end. tenants report repairs - what is broken, when, photo, how urgent, who does it, what it cost')
  t.same(blueprint.entities.map(entity => entity.id).sort(), ['flat', 'repair', 'tenant'])
  t.match(fieldsOf(blueprint, 'repair'), /^problem!: text, reported-by: relation tenant, .*date!: date, photo: link, urgency: choice low\|medium\|high, done-by: text, cost: money/)
})

t.test('a loan is tied to the thing and the person that are described', async t => {
  const wish = 'Need smth to lend out school ipads to pupils. device has inventory number, condition. pupil name and class. when borrowed, due back, returned'
  t.same(entities(wish), ['device', 'loan', 'pupil'])
  t.match(fieldsOf(blueprintOf(wish), 'loan'), /borrowed-on!: date, .*relation pupil, .*relation device, due-back: date, returned: yes-no/)
  t.match(fieldsOf(blueprintOf(wish), 'device'), /inventory-number: text, condition: choice/)
})

t.test('what is brought and what is done to it are two records', async t => {
  const blueprint = blueprintOf('bike workshop: customers bring bikes (brand, colour, frame no.), we do repairs with a status waiting / in work / ready / picked up, price, parts used from stock. parts have a price & how many left')
  t.equal(blueprint.name, 'Bike Workshop')
  t.match(fieldsOf(blueprint, 'bike'), /brand: text, customer: relation customer, colour: text, frame-number!: text/)
  t.match(fieldsOf(blueprint, 'repair'), /status: choice waiting\|in-work\|ready\|picked-up, bike: relation bike, price: money/)
  t.match(fieldsOf(blueprint, 'part-use'), /quantity: integer, repair!: relation repair, part: relation part/)
  t.match(fieldsOf(blueprint, 'part'), /price: money, stock: integer/)
})

t.test('what somebody in a hurry writes is not told to have been lost', async t => {
  t.same(planOf('i have a small bakery, need to keep track of pre orders. customer name + phone, pick up day and if its paid. every morning i want to see what gets picked up today').intent.notUnderstood, [])
})

t.test('sentences with a verb are no notes', async t => {
  t.match(fieldsOf(blueprintOf('Clients have a name and a phone. Walks have a date, a price and a dog name.'), 'walk'), /^date!: date, .*price: money, dog-name!: text/)
})

t.test('a business before a colon or dash is no record of the notes after it', async t => {
  t.match(fieldsOf(blueprintOf('boat club: members, phone, boat license y/n. boats, berth no., length'), 'member'), /name!: text, phone: phone, boat-license: yes-no/)
  t.match(fieldsOf(blueprintOf('yoga studio - classes: day, time, teacher, max people. students name + email'), 'class'), /day!: date, time: time, teacher: text, max-people: integer/)
})

t.test('which of something spoken of elsewhere is a tie to it', async t => {
  t.match(fieldsOf(blueprintOf('landlady with 4 cottages. bookings: guest, which cottage, arrival, departure, price, cleaned y/n'), 'booking'), /cottage: relation cottage, arrival!: date, departure: date, price: money, cleaned: yes-no/)
})

t.test('something that the packs do not know is kept with what its parentheses say', async t => {
  t.match(fieldsOf(blueprintOf('i sell honey. jars (size, price, how many left). sales - which jar, how many, date'), 'jar'), /size: .*price: money, stock: integer/)
})
