import t from 'tap'
import { natureOf } from '../../src/packs/shapes.ts'

for (const [word, nature] of [['skipper', 'person'], ['bidder', 'person'], ['barrel', 'thing'], ['trailer', 'thing'], ['firing', 'event'], ['ticket sale', 'event'], ['building', 'place'], ['consent form', 'document'], ['collection', 'thing']] as const) {
  t.test(`takes a ${word} for a ${nature}`, async t => {
    t.equal(natureOf(word), nature)
  })
}
