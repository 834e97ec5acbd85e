import t from 'tap'
import { blueprintOf, dogWalking, planOf } from '../../fixtures/plan.ts'

const current = blueprintOf(dogWalking)
const most = 50_000

for (const part of ['a', 'clients have ,', ' ', ',', 'and ', '(', 'dogs have (a, b) ', 'users can ', 'a table with columns for ', 'list of ', '- add dogs\n', '"']) {
  t.test(`reads 50,000 characters of "${part.trim() === '' ? 'space' : part.trim()}" to the end`, async t => {
    const text = `x${part.repeat(most / part.length)}`.slice(0, most)
    t.match(planOf(text).intent, { language: 'en' })
    t.match(planOf(text, current).intent, { language: 'en' })
  })
}
