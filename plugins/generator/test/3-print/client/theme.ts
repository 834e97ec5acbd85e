import t from 'tap'
import { printTheme, startScheme } from '../../../src/3-print/client/theme.ts'

const look = { primary: '#008080', background: '#f5fffa', scheme: 'auto', mood: 'calm' }

t.test('prints both schemes side by side', async t => {
  const css = printTheme(look)
  t.match(css, '  --page: light-dark(#f5fffa, #')
  t.match(css, '  --accent: light-dark(#008080, #')
  t.match(css, '--radius: 10px;')
  t.match(printTheme({ ...look, mood: 'playful' }), '--radius: 18px;')
})

t.test('a wish for a scheme decides what the app starts with', async t => {
  t.equal(startScheme(look), undefined)
  t.equal(startScheme({ ...look, scheme: 'dark' }), 'dark')
  t.equal(startScheme({ ...look, background: '#101020' }), 'dark')
  t.equal(startScheme({ ...look, background: '#101020', scheme: 'light' }), 'light')
})

t.test('what is no colour is not printed', async t => {
  t.notMatch(printTheme({ ...look, primary: 'red; } body { display: none', background: 'url(//x)' }), /body|url/)
})
