import t from 'tap'
import { parseMarkdown, plainText, readingMinutes } from '../../../kit/shared/markdown.ts'

t.test('headings, lists, quotes and paragraphs are told apart', async t => {
  t.same(parseMarkdown('# Title\n\nOne\ntwo\n\n- a\n- b\n\n1. c\n\n> said\n\n---\n\n```\ncode\n```').map(block => block.kind), ['heading', 'paragraph', 'list', 'list', 'quote', 'rule', 'code'])
})

t.test('links lead to pages and mail, never to scripts', async t => {
  const [block] = parseMarkdown('[a](https://example.com) [b](javascript:alert(1)) [c](//evil.example) [d](/about)')
  t.same(block?.kind === 'paragraph' ? block.inline.flatMap(part => part.kind === 'link' ? [part.to] : []) : [], ['https://example.com', '/about'])
})

t.test('what only looks like a mark is text, and reading always ends', async t => {
  for (const source of ['#', '##x', '>', '``', '```', '-', '1.', '**', '*a', '[x](', '# \n#', '\n\n\n', '> \n>']) t.ok(Array.isArray(parseMarkdown(source)), source)
  t.equal(plainText('2 * 3 * 4 and **bold**'), '2 * 3 * 4 and bold')
})

t.test('reading takes at least a minute', async t => {
  t.equal(readingMinutes('few words'), 1)
  t.equal(readingMinutes('word '.repeat(660)), 3)
})
