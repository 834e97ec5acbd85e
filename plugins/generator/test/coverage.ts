import { readFileSync, writeFileSync } from 'node:fs'
import t from 'tap'
import { capabilities, coverageText } from './fixtures/coverage.ts'
import { allWalks } from './fixtures/walks.ts'

const file = new URL('../COVERAGE.md', import.meta.url)

t.test('the table of what can be built says what the walks show', async t => {
  const text = await coverageText()
  if (process.env.DREAM_REWRITE === '1') writeFileSync(file, text)
  t.equal(readFileSync(file, 'utf8'), text, 'DREAM_REWRITE=1 writes it anew')
})

t.test('no walk shows what nobody asks for', async t => {
  const names = new Set(Object.values(capabilities()).flat())
  for (const { name, shows } of await allWalks()) t.same(shows.filter(shown => !names.has(shown)), [], name)
})
