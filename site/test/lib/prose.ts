import t from 'tap'
import { capitalised, curly, prose } from '../../src/lib/prose.ts'

t.test('curls quotes by where they stand', async t => {
  t.equal(curly('An app called "Dog Walking" keeps dogs.'), 'An app called “Dog Walking” keeps dogs.')
  t.equal(curly('You asked for it ("now"). It\'s so.'), 'You asked for it (“now”). It’s so.')
})

t.test('sets a colour apart, wherever it stands', async t => {
  t.same(prose('The main colour becomes #15803d.'), [
    { text: 'The main colour becomes ', colour: '' },
    { text: '#15803d', colour: '#15803d' },
    { text: '.', colour: '' }
  ])
  t.same(prose('#FFFFFF'), [{ text: '#FFFFFF', colour: '#FFFFFF' }])
})

t.test('takes no other number for a colour', async t => {
  for (const text of ['Ticket #12', '#1234567 is open.']) t.same(prose(text), [{ text, colour: '' }])
})

t.test('begins with a capital, behind a quote too', async t => {
  t.equal(capitalised('a dog can be added'), 'A dog can be added')
  t.equal(capitalised('“walks” are shown'), '“Walks” are shown')
  t.equal(capitalised('2 dogs'), '2 dogs')
})
