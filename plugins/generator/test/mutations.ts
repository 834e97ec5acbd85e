import t from 'tap'
import { compileBlueprint, readBlueprint } from './fixtures/compile.ts'
import { isCaught, placesIn } from './fixtures/mutation-run.ts'
import { bundleOfExample } from './fixtures/walk-through.ts'

t.setTimeout(300_000)

const isLong = process.argv.includes('--long')
const examples = ['volunteer-rota', 'help-desk', 'property-listings', 'forum-of-members']
/** Every how many-th mutant the short run breaks. */
const stride = 5
/** The part of the mutants that some check has to notice: a sample has more of what no check sees yet, or none can. */
const floor = isLong ? 0.68 : 0.5

t.test('checks notice when a line of the generated server is broken', { timeout: 300_000 }, async t => {
  const bundles = [await compileBlueprint(readBlueprint('dog-walking')), ...await Promise.all(examples.map(bundleOfExample))]
  const all = placesIn(bundles)
  const places = isLong ? all : all.filter((_, index) => index % stride === 0)
  const survivors: string[] = []
  for (const place of places) {
    if (!await isCaught(place)) survivors.push(`${place.mutation}: ${place.around}`)
  }
  const caught = 1 - survivors.length / places.length
  for (const survivor of survivors) t.comment(survivor)
  t.comment(`${places.length - survivors.length} of ${places.length} mutants are noticed`)
  t.ok(places.length > 20, 'there is something to break')
  t.ok(caught >= floor, `${Math.round(caught * 100)} of 100 are noticed`)
})
