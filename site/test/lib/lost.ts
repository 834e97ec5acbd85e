import t from 'tap'
import { readIntent } from '../../src/lib/artefacts/intent.ts'
import { leftOut, nothingUnderstood } from '../../src/lib/lost.ts'

const intent = readIntent({
  understood: [
    { element: 'instrument', kind: 'entity', sentence: 'The app keeps instruments.', spans: [{ start: 10, end: 21 }] },
    { element: 'repair', kind: 'entity', sentence: 'The app keeps repairs.', spans: [{ start: 60, end: 67 }] }
  ]
})

function told (text: string, start: number, nearest: string[] = []) {
  return leftOut({ text, span: { start, end: start + text.length }, nearest }, intent)
}

t.test('says where left out words belong, with the records spoken of last', async t => {
  t.same(told('serial number', 30), { words: '“serial number”', advice: 'Left out. Say where it belongs, for example: Instruments have a serial number.' })
  t.match(told('Spare parts', 80).advice, 'for example: Repairs have spare parts.')
  t.match(told('plus', 2).advice, 'for example: Instruments have a plus.')
  t.match(told('safe', 2).advice, 'for example: Instruments have a safe.')
})

t.test('makes no example of words that name nothing', async t => {
  t.match(told('bring a plus', 30).advice, /Say it differently/)
  t.match(leftOut({ text: 'vaccine', span: { start: 0, end: 7 }, nearest: [] }, readIntent({})).advice, /Say it differently/)
})

t.test('offers a reading that is a phrase, and none that is a guess at the spelling', async t => {
  t.equal(told('log in', 30, ['everyone sees the same records']).advice, 'Left out. For now: everyone sees the same records.')
  t.notMatch(told('safe', 30, ['sale']).advice, 'sale')
  t.notMatch(told('bring a plus', 30, ['keep records of bring a plus']).advice, 'keep records')
})

t.test('knows when nothing at all was understood', async t => {
  t.equal(nothingUnderstood(intent), true)
  t.equal(nothingUnderstood(readIntent({ understood: [{ source: 'assumed' }, { source: 'stated' }] })), false)
  t.equal(nothingUnderstood(readIntent({})), true)
})
