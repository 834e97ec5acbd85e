import t, { type Test } from 'tap'
import type { Blueprint } from '@dream/contracts/messages'
import { check } from '@dream/contracts/blueprint/check'
import { bytesJsonObject } from '@dream/contracts/blueprint/json'
import { blueprintOf, dogWalking, fieldsOf, planOf } from '../../../fixtures/plan.ts'

const current = blueprintOf(dogWalking)
const after = (wish: string): Blueprint => blueprintOf(wish, current)

const cases: Record<string, (t: Test, blueprint: Blueprint) => void> = {
  'Add a vaccination date to dogs and make it green': (t, changed) => {
    t.match(fieldsOf(changed, 'dog'), /, vaccination-date: date$/)
    t.match(changed.look?.primary, /^#/)
  },
  'Add an email to clients and make it required': (t, changed) => t.match(fieldsOf(changed, 'client'), /email!: email/),
  'Remove the breed from dogs': (t, changed) => t.notMatch(fieldsOf(changed, 'dog'), /breed/),
  'remove walks': (t, changed) => t.same(changed.entities.map(entity => entity.id), ['client', 'dog']),
  'Rename clients to members': (t, changed) => t.match(changed.entities[0], { id: 'client', name: 'Member', plural: 'Members' }),
  'Call the app Happy Paws': (t, changed) => t.equal(changed.name, 'Happy Paws'),
  'Make the phone required': (t, changed) => t.match(fieldsOf(changed, 'client'), /phone!: phone/),
  'turn breed into a choice (Poodle, Beagle)': (t, changed) => t.match(fieldsOf(changed, 'dog'), /breed: choice poodle\|beagle/),
  'Each dog has vaccinations with a date and a vaccine': (t, changed) => t.equal(fieldsOf(changed, 'vaccination'), 'date!: date, dog: relation dog, vaccine!: text'),
  'Sort walks by price, highest first': (t, changed) => t.match(optionsOf(changed, 'page.walks.list'), { sort: '-price' }),
  'show only paid walks': (t, changed) => t.match(optionsOf(changed, 'page.walks.paid.list'), { filter: 'paid' }),
  'Show the number of walks per dog': (t, changed) => t.match(fieldsOf(changed, 'dog'), /number-of-walks: integer = count\(walk\)/),
  'make it dark': (t, changed) => t.equal(changed.look?.scheme, 'dark'),
  'add a page called House rules': (t, changed) => t.ok(changed.pages.some(page => page.path === '/house-rules')),
  'add suppliers with a name and a website': (t, changed) => t.match(fieldsOf(changed, 'supplier'), /website: link/),
  'show clients as cards': (t, changed) => t.match(optionsOf(changed, 'page.clients.list'), { view: 'cards' }),
  'Could you please add a weight to dogs, because the vet asks for it': (t, changed) => t.match(fieldsOf(changed, 'dog'), /weight: number$/),
  'oops, I forgot the email of clients': (t, changed) => t.match(fieldsOf(changed, 'client'), /email: email$/),
  'add a brithday to dgos': (t, changed) => t.match(fieldsOf(changed, 'dog'), /birthday: date$/),
  'make the app purple with a white background': (t, changed) => t.match(changed.look, { primary: '#800080', background: '#ffffff' }),
  'add due date, priority and tags to walks': (t, changed) => t.match(fieldsOf(changed, 'walk'), /due-date: date, priority: choice low\|medium\|high, tags/),
  'add a status with open, done and cancelled to walks, please': (t, changed) => t.match(fieldsOf(changed, 'walk'), /status: choice open\|done\|cancelled/),
  'each walk has comments': (t, changed) => t.match(fieldsOf(changed, 'comment'), /walk: relation walk/),
  'walks should be sorted by date, newest first': (t, changed) => t.match(optionsOf(changed, 'page.walks.list'), { sort: '-date' }),
  'group walks by week': (t, changed) => t.ok(changed.pages[0]?.blocks.some(block => block.block === 'totals' && bytesJsonObject(block.options).measure === 'count')),
  'add a total of price to dogs': (t, changed) => t.match(fieldsOf(changed, 'dog'), /total-price: money = sum\(walk\.price\)/),
  'hide the price from the walks list': (t, changed) => {
    t.match(fieldsOf(changed, 'walk'), /price: money/)
    t.notOk(JSON.stringify(optionsOf(changed, 'page.walks.list')).includes('price'))
  },
  'every walk should have a rating from 1 to 5': (t, changed) => t.match(changed.entities[2]?.fields.at(-1), { name: 'Rating', type: 'rating' }),
  'turn breed into tags': (t, changed) => t.match(fieldsOf(changed, 'dog'), /breed: tags/),
  'change the duration to a percentage': (t, changed) => t.match(fieldsOf(changed, 'walk'), /duration: percent/)
}

for (const [wish, verify] of Object.entries(cases)) {
  t.test(`understands "${wish}"`, async t => {
    const changed = after(wish)
    verify(t, changed)
    t.same(check(changed), [])
  })
}

t.test('going back is left to the versions', async t => {
  const { intent, blueprint } = planOf('undo', current)
  t.equal(blueprint, null)
  t.match(intent.findings, [{ code: 'go-back', suggestion: /restore/ }])
})

t.test('does what it understands of a change and says what it does not', async t => {
  const { intent, blueprint } = planOf('Add a weight to dogs and set the flumox to gribble', current)
  t.match(blueprint === null ? '' : fieldsOf(blueprint, 'dog'), /weight: number/)
  t.match(intent.findings, [{ code: 'change-not-understood', severity: 'warning' }])
})

t.test('what is there already is said and changes nothing', async t => {
  for (const wish of ['show only unpaid walks', 'let me filter walks by paid']) {
    const { intent, blueprint } = planOf(wish, current)
    t.same(blueprint, current, wish)
    t.match(intent.understood, [{ kind: 'change', reason: 'already-there' }])
  }
})

t.test('says colours by their name', async t => {
  t.same(planOf('make it green and the background light gray', current).intent.restatement.join(' ').match(/#/g), null)
})

t.test('a sum over records that do not belong together is refused with the way out', async t => {
  t.match(planOf('show the number of walks per client', current).intent.findings, [{ suggestion: /walks belong to clients/i }])
})

t.test('"it" is what was selected on the site', async t => {
  const changed = blueprintOf('make it required', current, { selectedElement: 'client.address' })
  t.match(fieldsOf(changed, 'client'), /address!: text/)
})

function optionsOf (blueprint: Blueprint, id: string): object {
  const block = blueprint.pages.flatMap(page => page.blocks).find(other => other.id === id)
  return block === undefined ? {} : bytesJsonObject(block.options)
}

t.test('undo is told as going back and not as lost too', async t => {
  const { intent } = planOf('undo that', blueprintOf('to-do list'))
  t.same(intent.findings.map(finding => finding.code), ['go-back'])
  t.same(intent.notUnderstood, [])
})
