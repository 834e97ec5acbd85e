import t from 'tap'
import { blueprintOf, dogWalking, planOf } from '../../fixtures/plan.ts'

const current = blueprintOf(dogWalking)
const most = 50_000

for (const part of ['a', 'clients have ,', ' ', ',', 'and ', '(', 'dogs have (a, b) ', 'users can ', 'a table with columns for ', 'list of ', '- add dogs\n', '"', 'phone-number-', 'a-']) {
  t.test(`reads 50,000 characters of "${part.trim() === '' ? 'space' : part.trim()}" to the end`, async t => {
    const text = `x${part.repeat(most / part.length)}`.slice(0, most)
    t.match(planOf(text).intent, { language: 'en' })
    t.match(planOf(text, current).intent, { language: 'en' })
  })
}

t.test('of a thousand changes in one wish the first are made and the others told', async t => {
  const text = Array.from({ length: 1000 }, (_, index) => `A ${word(index)} has a ${word(index)}a and a ${word(index)}e.`).join(' ')
  const { intent, blueprint } = planOf(text, current)
  t.ok(blueprint !== undefined && blueprint !== null && (blueprint.entities?.length ?? 0) < 150)
  t.match(intent, { findings: [{ code: 'change-not-understood', severity: 'warning' }] })
})

/** A word of its own for every number below 1,000: "bodubo". */
function word (index: number): string {
  return [...String(index).padStart(3, '0')].map(digit => `${'bdfgklmnpr'.charAt(Number(digit))}o`).join('')
}
