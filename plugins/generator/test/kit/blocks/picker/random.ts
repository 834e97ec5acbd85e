import t from 'tap'
import { below, between, numbersOf, shuffled, teamsOf, type Source } from '../../../../kit/blocks/picker/random.ts'

const giving = (...numbers: number[]): Source => () => numbers.shift() ?? 0

t.test('what would make some numbers likelier is thrown again', async t => {
  t.equal(below(6, giving(2 ** 32 - 1, 2 ** 32 - 4, 8)), 2)
  t.equal(below(1, giving(77)), 0)
  t.equal(between(-3, 3, giving(0)), -3)
  t.equal(between(-3, 3, giving(6)), 3)
})

t.test('every face comes up, and nothing else', async t => {
  const faces = new Set(Array.from({ length: 600 }, () => between(1, 6)))
  t.same([...faces].sort(), [1, 2, 3, 4, 5, 6])
  const far = Array.from({ length: 50 }, () => between(-1e9, 1e9))
  t.ok(far.every(number => Number.isInteger(number) && Math.abs(number) <= 1e9))
})

t.test('shuffling loses nobody and changes nothing in place', async t => {
  const names = ['a', 'b', 'c', 'b']
  t.same(shuffled(names).sort(), ['a', 'b', 'b', 'c'])
  t.same(names, ['a', 'b', 'c', 'b'])
  t.same(shuffled(['a', 'b', 'c'], giving(0, 0)), ['b', 'c', 'a'])
})

t.test('numbers without repeats are different and never more than there are', async t => {
  for (let round = 0; round < 20; round++) {
    const drawn = numbersOf({ from: 1, to: 49, count: 6, repeats: false })
    t.equal(new Set(drawn).size, 6)
    t.ok(drawn.every(number => number >= 1 && number <= 49))
  }
  t.same(numbersOf({ from: 1, to: 3, count: 10, repeats: false }).sort(), [1, 2, 3])
  t.same(numbersOf({ from: 4, to: 4, count: 3, repeats: true }), [4, 4, 4])
})

t.test('teams hold everybody once and differ by one at most', async t => {
  const people = Array.from({ length: 11 }, (_, index) => `p${index}`)
  for (const rule of [{ by: 'size', number: 3 }, { by: 'count', number: 4 }, { by: 'count', number: 50 }] as const) {
    const teams = teamsOf(people, rule)
    t.same(teams.flat().sort(), [...people].sort())
    const sizes = teams.map(team => team.length)
    t.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, JSON.stringify(sizes))
  }
  t.equal(teamsOf(people, { by: 'size', number: 3 }).length, 4)
})
