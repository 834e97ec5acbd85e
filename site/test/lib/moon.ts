import t from 'tap'
import { litPath } from '../../src/lib/moon.ts'

t.test('lights nothing of a new moon and all of a full one', async t => {
  t.equal(litPath(0, 10), '')
  t.equal(litPath(1, 10), 'M0 -10A10 10 0 0 1 0 10A10 10 0 0 1 0 -10Z')
})

t.test('lights the right half at half moon', async t => {
  t.equal(litPath(0.5, 10), 'M0 -10A10 10 0 0 1 0 10A0 10 0 0 1 0 -10Z')
})

t.test('stays within the disc for phases beyond it', async t => {
  t.equal(litPath(7, 10), litPath(1, 10))
  t.equal(litPath(-1, 10), '')
})
