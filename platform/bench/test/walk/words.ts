import t from 'tap'
import { fit, relates } from '../../walk/words.ts'

t.test('words relate by their stem, by the packs and by what screens call them', async t => {
  t.ok(relates('registration', 'register'))
  t.ok(relates('posts', 'article'))
  t.ok(relates('rentals', 'lease'))
  t.notOk(relates('dog', 'domain'))
})

t.test('the name that shares most with a check fits best', async t => {
  const about = new Map([['contest', 1.5], ['results', 1.5], ['winner', 0.35]])
  t.ok(fit('Contest results', about) > fit('Contest photos', about))
  t.equal(fit('Invoices', about), 0)
})
