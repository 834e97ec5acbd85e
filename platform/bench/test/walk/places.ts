import t from 'tap'
import { coverage } from '../../walk/places.ts'

t.test('a detail is seen by its label or by a value of its kind', async t => {
  t.same(coverage([['breed'], ['publication', 'date'], ['price'], ['owner']], ['Breed'], 'Jan 4, 2026 · $5'), { seen: ['breed', 'publication date', 'price'], missing: ['owner'] })
  t.same(coverage([['photos']], ['Name'], 'Rex', 1).missing, [])
})
