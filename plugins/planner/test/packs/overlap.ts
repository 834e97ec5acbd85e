import t from 'tap'
import { byOverlap } from '../../src/packs/overlap.ts'

const best = (text: string): string => byOverlap(text)[0]?.archetype.id ?? ''

t.test('rare words of a kind say more than common ones', async t => {
  t.equal(best('which brew has which gravity, how many litres, and the hops and malt'), 'brewery')
  t.equal(best('arrangements, roses, who ordered the bouquet and what the card says'), 'florist')
  t.equal(best('belt, examiner, kata, who passed, dojo'), 'martial-arts')
})

t.test('a text of other words says nothing', async t => {
  t.same(byOverlap('xyzzy plugh'), [])
})

t.test('the same text gives the same order', async t => {
  const text = 'members pay their fees, matches have a result'
  t.same(byOverlap(text).map(({ archetype }) => archetype.id), byOverlap(text).map(({ archetype }) => archetype.id))
})
