import t from 'tap'
import { noBrowser, openBrowser } from './fixtures/open-app.ts'
import { walkThrough } from './fixtures/walk-through.ts'
import { allWalks } from './fixtures/walks.ts'

t.setTimeout(900_000)

const walks = await allWalks()

/** Every other walk on a phone's screen; test/long/walks.ts goes each on both, and with the server part broken. */
t.test('every block does what a person wants of it', { skip: noBrowser ?? false, timeout: 900_000 }, async t => {
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  t.jobs = 2
  for (const [index, walk] of walks.entries()) {
    const screen = index % 2 === 0 ? 'desk' : 'phone'
    t.test(`${walk.name} in ${walk.example}, on a ${screen}'s screen`, { buffered: true, timeout: 120_000 }, async t => {
      t.same(await walkThrough(walk, browser, { screen, patience: 20_000 }), [], 'and nothing complains')
    })
  }
})
