import t from 'tap'
import { blueprintOf, planOf } from '../../../fixtures/plan.ts'

const blocks = (wish: string): string[][] => blueprintOf(wish).pages.map(page => [page.path, ...page.blocks.map(({ block }) => block)])

t.test('a wish for a tool alone is an app with nothing else', async t => {
  t.same(blocks('Build a dice roller with customizable dice count and roll history'), [['/', 'picker']])
  t.same(blocks('tip calculator'), [['/', 'formula']])
  t.same(blocks('I want to flip a coin'), [['/', 'picker']])
  t.same(blocks('Make me a pomodoro timer with 25 minutes of focus and 5 minutes of break'), [['/', 'timer']])
  t.same(blueprintOf('Make a BMI calculator app').entities, [])
  t.equal(blueprintOf('Make a BMI calculator app').name, 'BMI Calculator')
})

t.test('a tool among records has a page of its own', async t => {
  const wish = 'A restaurant app with reservations and a tip calculator'
  t.ok(blocks(wish).some(page => page.join(' ') === '/tip-calculator formula'))
  t.ok(blueprintOf(wish).entities.some(({ id }) => id === 'reservation'))
})

t.test('what a tool does is understood and its kind told', async t => {
  const { intent } = planOf('Build a dice roller with roll history')
  t.equal(intent.archetype, 'dice-roller')
  t.same(intent.notUnderstood, [])
  t.match(intent.restatement[0], /^An app called "Dice Roller" is a dice roller\.$/)
})

t.test('somebody who keeps records of dice gets records', async t => {
  t.ok(blueprintOf('A punch clock for my employees').entities.length > 0, 'a punch clock is no clock')
  t.ok(blueprintOf('I collect dice. Each dice has a colour and a material.').entities.length > 0)
})
