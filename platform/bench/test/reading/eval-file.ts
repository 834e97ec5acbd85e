import t from 'tap'
import { withSection } from '../../reading/eval-file.ts'

t.test('a part is replaced and the others stay', async t => {
  const both = withSection(withSection('', 'plan', '# Plan\none'), 'walk', '## Walk\ntwo')
  t.match(both, /one[\s\S]*two/)
  const again = withSection(both, 'plan', '# Plan\nthree')
  t.match(again, /three[\s\S]*two/)
  t.notMatch(again, /one/)
})

t.test('what was there before there were parts is taken for the tables of plans', async t => {
  t.match(withSection('# Old', 'walk', '## Walk'), /# Old[\s\S]*## Walk/)
  t.notMatch(withSection('# Old', 'plan', '# New'), /Old/)
})
