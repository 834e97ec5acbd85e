import t from 'tap'
import { archetypes } from '../../src/packs/lexicon.ts'
import { accentFor } from '../../src/packs/accents.ts'
import { blueprintOf, planOf } from '../fixtures/plan.ts'

t.test('apps of different kinds have different colours when nobody names one', async t => {
  const primary = (text: string): string => blueprintOf(text).look?.primary ?? ''
  const found = ['app for my bakery', 'plant care tracker', 'clinic with patients and appointments', 'school with students and teachers', 'a tracker for zorbles'].map(primary)
  t.ok(new Set(found).size >= 4)
  t.equal(primary('app for my bakery'), primary('app for my bakery'))
})

t.test('the colour is told as assumed, and a named one wins', async t => {
  const { intent } = planOf('app for my bakery')
  t.match(intent.understood.find(item => item.element === 'look.primary'), { source: 'assumed', sentence: 'The main colour is warm brown, as none is named.' })
  t.notOk(intent.restatement.some(sentence => /colour/.test(sentence)))
  t.equal(blueprintOf('app for my bakery, make it purple').look?.primary, '#7e22ce')
})

t.test('no later change moves the colour', async t => {
  const before = blueprintOf('app for my bakery')
  t.equal(blueprintOf('Add a phone to orders', before).look?.primary, before.look?.primary)
})

t.test('every kind of app has a colour that carries white text', async t => {
  for (const { id } of archetypes) t.ok(contrast(accentFor(id, '').hex) >= 4.5, `${id} ${accentFor(id, '').hex}`)
})

function contrast (hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
