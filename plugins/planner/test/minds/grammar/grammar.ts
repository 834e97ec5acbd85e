import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { blueprintToJson } from '@dream/contracts/blueprint/json'
import { blueprintOf, dogWalking, fieldsOf, planOf } from '../../fixtures/plan.ts'

const golden: Record<string, string> = {
  'dog-walking': dogWalking,
  'choir': 'We are a choir called "Sunday Voices". Members have a name, an email and a voice (soprano, alto, tenor or bass). Rehearsals have a date, a time and a place. Make it dark.',
  'tool-library': 'Please build a tool library website. The website should have functionalities for adding tools, borrowing tools and managing members. Users should be able to browse tools and borrow tools. Use ivory for the background and dark green for components.',
  'invoice-lines': 'Invoices have a number, a date and a due date. Each invoice has lines with a description, a quantity and a price. The total of each line is quantity times price. Show me the number of lines per invoice.',
  'topic-only': 'app for my bakery'
}

for (const [name, wish] of Object.entries(golden)) {
  t.test(`plans "${name}" as it always has`, async t => {
    const file = join(import.meta.dirname, '../../fixtures/golden', `${name}.json`)
    const text = `${JSON.stringify({ wish, blueprint: blueprintToJson(blueprintOf(wish)) }, null, 2)}\n`
    if (process.env.DREAM_REWRITE === '1' || !existsSync(file)) writeFileSync(file, text)
    t.equal(text, readFileSync(file, 'utf8'))
  })
}

t.test('the dog walker gets clients, dogs and walks, tied together', async t => {
  const blueprint = blueprintOf(dogWalking)
  t.equal(blueprint.name, 'Dog Walking')
  t.equal(fieldsOf(blueprint, 'client'), 'name!: text, phone: phone, address: text')
  t.equal(fieldsOf(blueprint, 'dog'), 'name!: text, client: relation client, breed: text, notes: long-text')
  t.equal(fieldsOf(blueprint, 'walk'), 'date!: date, dog: relation dog, duration: duration, price: money, paid: yes-no')
  const unpaid = blueprint.pages.find(page => page.path === '/walks/unpaid')
  t.match(JSON.parse(new TextDecoder().decode(unpaid?.blocks[0]?.options)), { entity: 'walk', filter: '!paid' })
  const totals = blueprint.pages[0]?.blocks.find(block => block.block === 'totals')
  t.match(JSON.parse(new TextDecoder().decode(totals?.options)), { entity: 'walk', by: 'month', date: 'date', measure: 'sum', value: 'price' })
  t.same(check(blueprint), [])
})

t.test('samples name records that are there, and some walks are paid and some not', async t => {
  const { entities } = blueprintOf(dogWalking)
  const values = (id: string): Record<string, unknown>[] => entities.find(entity => entity.id === id)?.samples.map(sample => JSON.parse(new TextDecoder().decode(sample.values))) ?? []
  const clients = new Set(entities[0]?.samples.map(sample => sample.id))
  for (const dog of values('dog')) t.ok(clients.has(String(dog.client)))
  t.same(new Set(values('walk').map(walk => walk.paid)), new Set([true, false]))
  t.ok(values('walk').some(walk => String(walk.date).startsWith('+')) && values('walk').some(walk => String(walk.date).startsWith('-')))
})

t.test('a thing nobody knows is kept under its own name', async t => {
  const blueprint = blueprintOf('I want to keep track of my zorbles')
  t.equal(blueprint.entities[0]?.plural, 'Zorbles')
  t.match(fieldsOf(blueprint, 'zorble'), /^name!: text/)
})

t.test('what cannot be built yet is said, and the records are built', async t => {
  const { intent, blueprint } = planOf('An app for a school where teachers log in and upload files. Students have a name and a class. Teachers should receive email notifications.')
  t.ok(blueprint?.entities.some(entity => entity.id === 'student'))
  t.ok(intent.findings.some(finding => finding.code === 'not-built-yet'))
  t.ok(intent.findings.every(finding => finding.severity === 'note'))
})

t.test('the verb makes the record between two things', async t => {
  const { entities } = blueprintOf('A website where students can enroll in courses and members can rate courses.')
  t.ok(entities.some(entity => entity.id === 'enrollment' && entity.fields.some(field => field.target === 'course')))
  t.ok(entities.some(entity => entity.id === 'review' && entity.fields.some(field => field.target === 'course')))
})

t.test('colours of background and components are kept apart', async t => {
  const look = (text: string) => blueprintOf(`An app for invoices. ${text}`).look
  t.match(look('Set the background color to alice blue and the component color to navy.'), { background: '#f0f8ff', primary: '#000080' })
  t.match(look('Paint components with teal on a mint cream background.'), { background: '#f5fffa', primary: '#008080' })
  t.match(look('Use frost white for the page and #123456 for all buttons, colour-wise.'), { background: '#f4f8fa', primary: '#123456' })
  t.match(look('Make it dark.'), { scheme: 'dark', primary: '#15705a' })
})

t.test('a wish of 50,000 characters is read in bounded time and space', async t => {
  const { intent } = planOf('Clients have a name and a phone and dogs with a breed and '.repeat(860))
  t.equal(intent.verdict, 'app')
  t.ok(intent.notUnderstood.length <= 100)
})

t.test('colours are told by the name that the person gave them', async t => {
  const { intent } = planOf('I want forest green buttons and a dark blue background for my stamp collection')
  t.ok(intent.restatement.includes('The background is dark blue.'))
  t.ok(intent.restatement.includes('The main colour is forest green.'))
  t.notOk(intent.understood.some(item => item.sentence.includes('#')))
})

t.test('what is shown on a page of its own may be old or running out', async t => {
  const filters = (wish: string): string => JSON.stringify(blueprintOf(wish).pages.flatMap(page => page.blocks).map(block => JSON.parse(new TextDecoder().decode(block.options)).filter))
  t.match(filters('Invoices have a number, a date and an amount. Show invoices older than 30 days'), 'date < today() - 30')
  t.match(filters('Items have a name and a quantity. Warn me when stock is running low'), 'quantity <= 5')
})

t.test('what is said in parentheses beats what is usual', async t => {
  t.match(fieldsOf(blueprintOf('Repairs have a title, a status (open, in progress, done) and a cost'), 'repair'), /status: choice open\|in-progress\|done/)
})
