import t from 'tap'
import { base64Tool } from '../../../../kit/blocks/text-tool/tool-base64.ts'
import { caseTool } from '../../../../kit/blocks/text-tool/tool-case.ts'
import { contrastTool } from '../../../../kit/blocks/text-tool/tool-contrast.ts'
import { countTool } from '../../../../kit/blocks/text-tool/tool-count.ts'
import { diffTool } from '../../../../kit/blocks/text-tool/tool-diff.ts'
import { hashTool } from '../../../../kit/blocks/text-tool/tool-hash.ts'
import { jsonTool } from '../../../../kit/blocks/text-tool/tool-json.ts'
import { loremTool } from '../../../../kit/blocks/text-tool/tool-lorem.ts'
import { paletteTool } from '../../../../kit/blocks/text-tool/tool-palette.ts'
import { passwordTool } from '../../../../kit/blocks/text-tool/tool-password.ts'
import { qrTool } from '../../../../kit/blocks/text-tool/tool-qr.ts'
import { marked, patternProblem } from '../../../../kit/blocks/text-tool/tool-regex.ts'
import { searched } from '../../../../kit/blocks/text-tool/regex-worker.ts'
import { slugTool } from '../../../../kit/blocks/text-tool/tool-slug.ts'
import { sortLinesTool } from '../../../../kit/blocks/text-tool/tool-sort-lines.ts'
import { urlTool } from '../../../../kit/blocks/text-tool/tool-url.ts'
import { uuidTool } from '../../../../kit/blocks/text-tool/tool-uuid.ts'
import { startOf, type Settings, type Shown, type TextTool } from '../../../../kit/blocks/text-tool/tool.ts'

async function out (tool: TextTool, text: string, settings: Settings = {}, second = ''): Promise<Shown> {
  return await tool.run({ text, second }, { ...startOf(tool.settings), ...settings })
}

async function said (tool: TextTool, text: string, settings: Settings = {}): Promise<string> {
  const shown = await out(tool, text, settings)
  return shown.kind === 'problem' ? shown.message : shown.text
}

t.test('words, letters, sentences and lines are counted', async t => {
  const text = await said(countTool, 'It’s 3.5 km. Really? Yes: état 👍🏽\n\nLast one')
  for (const line of ['Words: 8', 'Sentences: 4', 'Paragraphs: 2', 'Lines: 3']) t.match(text, line)
  t.match(await said(countTool, '   '), 'Words: 0\n')
})

t.test('the case changes as programmers and editors write it', async t => {
  const cases = { camel: 'helloBigWorld', pascal: 'HelloBigWorld', snake: 'hello_big_world', kebab: 'hello-big-world', constant: 'HELLO_BIG_WORLD', title: 'Hello Big-World', upper: 'HELLO BIG-WORLD' }
  for (const [way, expected] of Object.entries(cases)) t.equal(await said(caseTool, 'hello Big-world', { way }), expected)
  t.equal(await said(caseTool, 'ONE. TWO? ÉTÉ', { way: 'sentence' }), 'One. Two? Été')
  t.equal(await said(caseTool, 'parseJsonFile', { way: 'snake' }), 'parse_json_file')
})

t.test('what changed between two texts is told', async t => {
  const shown = await out(diffTool, 'a cat sat', {}, 'a dog sat')
  t.match(shown, { kind: 'changes', text: 'a [-cat-]{+dog+} sat' })
  t.match(await out(diffTool, 'same', { by: 'lines' }, 'same'), { facts: [{ value: '0' }, { value: '0' }] })
})

t.test('a pattern is searched, replaced, and refused when it is not complete', async t => {
  const found = searched({ pattern: '(\\d)', flags: 'g', text: 'a1b22', replacement: '<$1>' })
  t.same(found, { matches: [[1, 2], [3, 4], [4, 5]], total: 3, replaced: 'a<1>b<2><2>' })
  t.equal(searched({ pattern: 'x*', flags: 'g', text: 'ab', replacement: '' }).total, 3, 'nothing found everywhere ends')
  t.equal(searched({ pattern: '\\d', flags: '', text: '12', replacement: '' }).total, 1)
  t.match(marked('a1b', { matches: [[1, 2]], total: 1, replaced: '' }), { parts: [{ text: 'a' }, { text: '1', found: true }, { text: 'b' }] })
  t.match(patternProblem('(', 'g'), /^The pattern is not complete: /)
  t.match(patternProblem('a', 'gg'), /^Flags are/)
  t.equal(patternProblem('a', 'gi'), undefined)
})

t.test('JSON is laid out, sorted, or its mistake is told with its place', async t => {
  t.equal(await said(jsonTool, '{"b":[1],"a":{"d":1,"c":2}}', { way: 'none', sorted: true }), '{"a":{"c":2,"d":1},"b":[1]}')
  t.equal(await said(jsonTool, '[1]', { way: 'tab' }), '[\n\t1\n]')
  t.match(await said(jsonTool, '{"a":1,\n}'), /line 1, column 7/)
})

t.test('Base64, URLs and hashes come out as others make them', async t => {
  t.equal(await said(base64Tool, 'Grüße 👍'), Buffer.from('Grüße 👍').toString('base64'))
  t.equal(await said(base64Tool, 'R3LDvMOfZSDwn5GN', { way: 'decode' }), 'Grüße 👍')
  t.match(await said(base64Tool, 'a*b', { way: 'decode' }), /"\*" at place 2/)
  t.match(await said(base64Tool, '/////w==', { way: 'decode' }), /holds is no text/)
  t.equal(await said(urlTool, 'a b&c'), 'a%20b%26c')
  t.equal(await said(urlTool, 'a+b%C3%A9', { way: 'decode' }), 'a bé')
  t.match(await said(urlTool, '50% off', { way: 'decode' }), /place 3/)
  t.equal(await said(hashTool, 'abc', { way: 'md5' }), '900150983cd24fb0d6963f7d28e17f72')
  t.equal(await said(hashTool, 'abc', { way: 'sha1' }), 'a9993e364706816aba3e25717850c26c9cd0d89d')
})

t.test('slugs and lines are tidied', async t => {
  t.equal(await said(slugTool, 'Crème Brûlée & Co.!\nStraße 7'), 'creme-brulee-and-co\nstrasse-7')
  t.equal(await said(sortLinesTool, 'b 10\nB 2\n\na\na'), 'a\nB 2\nb 10')
  t.equal(await said(sortLinesTool, '1\n2\n\n', { order: 'turned', full: false, once: false }), '\n\n2\n1')
})

t.test('passwords have what was asked for, and refuse nothing at all', async t => {
  for (let round = 0; round < 30; round++) t.match(await said(passwordTool, '', { length: 6, signs: false, alike: true }), /^(?=.*[a-z])(?=.*[A-Z])(?=.*[2-9])[^lI1O0]{6}$/)
  t.match(await said(passwordTool, '', { lower: false, upper: false, digits: false, signs: false }), /Choose at least one/)
  t.match(await said(uuidTool, '', { number: 1 }), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  t.equal((await said(loremTool, '', { of: 'words', number: 12 })).split(' ').length, 12)
})

t.test('colours and codes', async t => {
  t.match(await said(contrastTool, '', { foreground: '#777777', background: '#ffffff' }), /^Contrast: 4.47 : 1\nText, AA: Fail/)
  t.match(await out(paletteTool, '', { colour: '#ff0000', scheme: 'triadic' }), { colours: [{ hex: '#ff0000' }, { hex: '#00ff00' }, { hex: '#0000ff' }] })
  const code = await out(qrTool, 'https://example.com')
  t.match(code, { kind: 'picture', file: 'qr-code.svg' })
  t.match(await said(qrTool, 'x'.repeat(3000)), /3000 bytes/)
})
