import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../fixtures/plan.ts'

/** Wishes as people tell them, each with what must be kept. */
const wishes: Record<string, Record<string, RegExp>> = {
  'I have a bakery. people pre order bread for saturday, i need to know who ordered what, how many, when they pick it up and if they payed': {
    order: /^(?=.*customer: relation customer)(?=.*product: relation product)(?=.*quantity: integer)(?=.*pick-up-time!?: date-time)(?=.*paid: yes-no)/
  },
  "I'm a landlord, tenants tell me what is broken, I want to see what's open and who fixes it": { 'repair-request': /reported-by: relation tenant.*fixed-by: text/ },
  'im a nurse on a ward and we need to keep track of which patient got which medicine when and who gave it': { dose: /^(?=.*date!?: date)(?=.*patient: relation patient)(?=.*medicine!?: relation medicine)(?=.*given-by: text)/ },
  'i keep bees. i write down every inspection, how the queen is, how many frames, if i treated for mites and how much honey i took': { inspection: /queen-condition: text, frames: integer, treated-for-mites: yes-no, honey: number/ },
  'I lead a choir and need to know who comes to which rehearsal, and which songs we sing at which concert': { attendance: /person!: relation member, rehearsal: relation rehearsal/, song: /concert: relation/ },
  'we fix cars. customers bring the car, we write what is wrong, what parts we used, how long it took and what it costs. then they pay or not': { 'repair-request': /relation customer.*relation car.*parts-used: text, duration: duration, cost: money/ },
  'mother of four. need to know which kid has what activity on which day, who drives them and what they need to bring': { activity: /day!?: date.*kid: relation kid.*driver: text, things-to-bring: text/ },
  'MY GARAGE RENTS OUT TRAILERS. I NEED TO KNOW WHO HAS WHICH TRAILER, SINCE WHEN, AND WHEN IT COMES BACK': { rental: /relation customer.*trailer: relation trailer.*return-date: date/ },
  'We track the chickens and how many eggs each one lays every day': { 'egg-count': /date!: date, chicken: relation chicken, eggs: integer/ },
  'We need to keep track of visitors at the front desk: who came, who they visited, when they arrived and when they left': { visitor: /name!: text, person-visited: text, arrived-at: date-time, left-at: date-time/ },
  'I want to write down the books I read, when I finished them and how I liked them': { book: /rating: rating.*finished-on: date/ },
  "I sell honey at the market. I'd like to note what I sold, to whom, for how much and whether they payed cash or card": { sale: /^(?=.*product!?: relation product)(?=.*customer: relation customer)(?=.*amount!?: money)(?=.*payment-method: choice cash\|card)/ },
  'my husband and I split costs. who paid what and who owes whom': { expense: /paid-by: text/, settlement: /from!: text, to!: text/ },
  'Our fire brigade needs to check equipment every month. Which truck it is on, when it was last checked, who checked it and if it is ok': { equipment: /last-checked: date, truck: relation truck, checked-by: text, ok: yes-no/ },
  'I have 30 vintage cameras and want to remember where I bought each, what I paid, what it is worth now and whether it works': { 'vintage-camera': /bought-at!?: text, price-paid: money, value: money, works: yes-no/ },
  'photographer, i shoot weddings. need couples, date, place, package, price, deposit paid, whether pictures are delivered': { wedding: /date!?: date.*place: text.*price: money/ },
  'I translate texts. customer, language, number of words, price per word, deadline, delivered': { job: /language: text, number-of-words: integer, price-per-word: money, deadline: date, delivered: yes-no/ },
  'my mum has dementia, carers come every day, they should write down what she ate, if she took her pills and how she was': { mum: /meal: text, taken-pills: yes-no, rating: rating$/ },
  'we rent out a party tent. who has it when and did they bring it back clean': { rental: /customer.*brought-back-clean: yes-no/ },
  'our village library, who borrowed which book, when is it due, late fee': { loan: /^(?=.*due-date: date)(?=.*item!?: relation book)(?=.*late-fee: money)/ },
  'Track my job applications, company, role, when I applied, what they answered and when the interview is': { 'job-application': /applied-on!?: date, answer: \S+, interview-date: date/ },
  'ORDERS TABLE WITH CUSTOMER, ITEM, QTY, PRICE, SHIPPED Y/N': { order: /qty: integer, price: money, shipped: yes-no/ },
  'i fix bikes, want to print a receipt and send an sms when it is ready': { 'repair-request': /title/, bike: /./ },
  'we are a band. gigs, where, when, how much we get paid, setlist, who drives the van': { gig: /place: text, date!?: date, price-paid: money, driver: text, setlist: text/ }
}

for (const [wish, kept] of Object.entries(wishes)) {
  t.test(`keeps what "${wish.slice(0, 60)}" asks`, async t => {
    const blueprint = blueprintOf(wish)
    for (const [entity, fields] of Object.entries(kept)) t.match(fieldsOf(blueprint, entity), fields)
    t.notOk(blueprint.entities.some(entity => /^(?:person|which|down|who|what|we|let|need)\b/i.test(entity.name)), 'no piece of a sentence becomes a thing')
  })
}

t.test('whom one wants to see are shown on a page of their own', async t => {
  const pages = (wish: string): string[] => blueprintOf(wish).pages.map(page => page.path)
  t.ok(pages('Treasurer of our rowing club. We collect a fee from every member once a year. I want to see who has not paid yet').includes('/members/not-paid'))
  t.ok(pages('my students hand in homework, i grade it, i want to see who is missing').includes('/students/missing'))
  t.ok(pages('I have a small hotel with 8 rooms, guests call and book, I need to see which room is free').includes('/rooms/free'))
})

t.test('words around the questions name neither the app nor a thing', async t => {
  for (const wish of ['let me see how many cakes i sold each month', 'We need to keep track of it all: members, fees, and keys', 'hello can you make me something for my horses please they have feeding times and vet visits', 'Members pay a fee. I want to know who has not paid and remind them', 'tool to plan who sits where at our wedding']) {
    const { name, entities } = blueprintOf(wish)
    t.notMatch(name, /\b(?:we|let|me|please|need|pay|tool)\b/i, wish)
    t.notOk(entities.some(entity => /\b(?:we|let|me|please|need|pay|tool|who)\b/i.test(entity.name)), entities.map(entity => entity.name).join(', '))
  }
})
