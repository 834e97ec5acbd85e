import t from 'tap'
import { tint } from '../../src/lib/tint.ts'

t.test('keeps every character of every line', async t => {
  const source = "import { a } from 'b' // why\n\n/* two\nlines */ const x = `t${1}\n`\n"
  t.equal(tint(source, 'a.ts').map(line => line.map(piece => piece.text).join('')).join('\n') + '\n', source)
})

t.test('tells comments, strings and keywords from the rest', async t => {
  t.same(tint("const a = 'x' // y", 'a.ts'), [[
    { text: 'const', tone: 'keyword' },
    { text: ' a = ', tone: 'plain' },
    { text: "'x'", tone: 'string' },
    { text: ' ', tone: 'plain' },
    { text: '// y', tone: 'comment' }
  ]])
})

t.test('leaves prose plain', async t => {
  t.same(tint('made from it', 'README.md'), [[{ text: 'made from it', tone: 'plain' }]])
})
