import t from 'tap'
import { parseMarkdown, plainText, safeAddress } from '../../../../kit/client/rich-text/markdown.ts'

const words = (text: string) => [{ kind: 'text', text }]

t.test('reads headings, lists, quotes, code and rules', async t => {
  t.same(parseMarkdown('# One\n\nTwo\nlines\n- a\n- b\n1. c\n> d\n---\n```\n<e>\n```'), [
    { kind: 'heading', level: 2, children: words('One') },
    { kind: 'paragraph', lines: [words('Two'), words('lines')] },
    { kind: 'list', ordered: false, items: [words('a'), words('b')] },
    { kind: 'list', ordered: true, items: [words('c')] },
    { kind: 'quote', lines: [words('d')] },
    { kind: 'rule' },
    { kind: 'code', text: '<e>' }
  ])
})

t.test('reads bold, italic, struck out, code and links within a line', async t => {
  t.same(parseMarkdown('a **b *c*** ~~d~~ `e*` _f_ snake_case_name [g](https://example.com) https://example.com/h.'), [{ kind: 'paragraph', lines: [[
    { kind: 'text', text: 'a ' }, { kind: 'strong', children: [{ kind: 'text', text: 'b ' }, { kind: 'emphasis', children: words('c') }] },
    { kind: 'text', text: ' ' }, { kind: 'struck', children: words('d') }, { kind: 'text', text: ' ' }, { kind: 'code', text: 'e*' }, { kind: 'text', text: ' ' },
    { kind: 'emphasis', children: words('f') }, { kind: 'text', text: ' snake_case_name ' },
    { kind: 'link', href: 'https://example.com/', children: words('g') }, { kind: 'text', text: ' ' },
    { kind: 'link', href: 'https://example.com/h', children: words('https://example.com/h') }, { kind: 'text', text: '.' }
  ]] }])
})

t.test('makes no link of anything that runs', async t => {
  for (const address of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'blob:https://a', 'file:///etc', '//example.com', '/api/x', '\u0001javascript:alert(1)', 'javascript&colon;alert(1)']) {
    t.equal(safeAddress(address), undefined, JSON.stringify(address))
    t.notMatch(JSON.stringify(parseMarkdown(`[x](${address})`)), /"link"/, `[x](${JSON.stringify(address)})`)
  }
  t.equal(safeAddress('mailto:sam@example.com'), 'mailto:sam@example.com')
})

t.test('keeps HTML as the words that it is', async t => {
  const html = '<img src=x onerror=alert(1)><script>alert(2)</script>'
  t.same(parseMarkdown(html), [{ kind: 'paragraph', lines: [words(html)] }])
})

t.test('comes to an end with hostile text', { timeout: 20_000 }, async t => {
  const hostile = ['*', '_', '[', '`', '> ', '**a', '[a](', '~~', '```\n', '*a ', 'https://'].map(piece => piece.repeat(50_000 / piece.length))
  for (const text of hostile) t.ok(parseMarkdown(text).length > 0, text.slice(0, 8))
})

t.test('a list shows its words', async t => {
  t.equal(plainText('# Hello\nthis is **bold**\n\n- one\n- two'), 'Hello. this is bold one, two')
})
