import t from 'tap'
import { segments } from '../../src/lib/spans.ts'

const text = 'Clients have a name and zorble.'

t.test('cuts the words where their meanings begin and end', async t => {
  t.same(segments(text, [
    { element: 'client', spans: [{ start: 0, end: 7 }] },
    { element: 'client.name', spans: [{ start: 0, end: 7 }, { start: 15, end: 19 }] }
  ], [{ span: { start: 24, end: 30 } }]), [
    { text: 'Clients', elements: ['client', 'client.name'], lost: false },
    { text: ' have a ', elements: [], lost: false },
    { text: 'name', elements: ['client.name'], lost: false },
    { text: ' and ', elements: [], lost: false },
    { text: 'zorble', elements: [], lost: true },
    { text: '.', elements: [], lost: false }
  ])
})

t.test('gives overlapping words to both of their elements', async t => {
  t.same(segments('abcdef', [{ element: 'x', spans: [{ start: 0, end: 4 }] }, { element: 'y', spans: [{ start: 2, end: 6 }] }], []).map(({ text, elements }) => [text, elements]), [
    ['ab', ['x']], ['cd', ['x', 'y']], ['ef', ['y']]
  ])
})

t.test('loses no character, whatever the spans say', async t => {
  const wild = [{ element: 'x', spans: [{ start: 5, end: 999 }, { start: 40, end: 50 }, { start: 9, end: 9 }, { start: 8, end: 3 }] }]
  t.equal(segments(text, wild, []).map(segment => segment.text).join(''), text)
  t.same(segments('', wild, []), [])
})
