import t from 'tap'
import { nearest } from '../../src/blueprint/nearest.ts'

t.test('the name that was probably meant is found', async t => {
  t.equal(nearest('pirce', ['name', 'price', 'paid']), 'price')
  t.equal(nearest('walks', ['walk', 'talks']), 'walk', 'one and several')
  t.equal(nearest('Due', ['date', 'due']), 'due')
  t.equal(nearest('colour', ['name', 'price']), undefined)
})
