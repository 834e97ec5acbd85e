import t from 'tap'
import { halfOf } from '../../reading/halves.ts'

t.test('a wish stays in its half for ever', async t => {
  t.equal(halfOf('webgen-bench-000001'), halfOf('webgen-bench-000001'))
  t.same(['a', 'b', 'c', 'd', 'e', 'f'].map(halfOf), ['tuning', 'tuning', 'tuning', 'tuning', 'holdout', 'holdout'])
})
