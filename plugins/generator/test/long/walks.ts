import t from 'tap'
import { noBrowser, openBrowser } from '../fixtures/open-app.ts'
import { walkThrough } from '../fixtures/walk-through.ts'
import { allWalks } from '../fixtures/walks.ts'

t.setTimeout(1_800_000)

const only = process.argv.slice(2)
const walks = (await allWalks()).filter(({ name }) => only.length === 0 || only.includes(name))

t.test('every block does what a person wants of it', { skip: noBrowser ?? false, timeout: 1_800_000 }, async t => {
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  t.jobs = 2
  for (const walk of walks) {
    t.test(`${walk.name} in ${walk.example}`, { buffered: true, timeout: 120_000 }, async t => {
      for (const screen of ['desk', 'phone'] as const) t.same(await walkThrough(walk, browser, { screen }), [], `on a ${screen}'s screen, and nothing complains`)
      await t.rejects(walkThrough(walk, browser, { screen: 'desk', broken: true, patience: 1500 }), 'fails when its server part is broken')
    })
  }
})
