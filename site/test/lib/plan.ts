import t from 'tap'
import { readIntent } from '../../src/lib/artefacts/intent.ts'
import { sourceOf } from '../../src/lib/plan.ts'

function reading (version: number, ...understood: [element: string, source: string][]) {
  return { version, wish: { id: '', text: '', madeAt: '' }, intent: readIntent({ understood: understood.map(([element, source]) => ({ element, source })) }) }
}

t.test('believes the newest wish that speaks of an element', async t => {
  const readings = [reading(2, ['look.primary', 'stated']), reading(1, ['look.primary', 'assumed'], ['dog', 'inferred'])]
  t.equal(sourceOf(readings, 'look.primary'), 'stated')
  t.equal(sourceOf(readings, 'dog'), 'inferred')
  t.equal(sourceOf(readings, 'cat'), undefined)
})

t.test('believes words before inference, and inference before assumption', async t => {
  t.equal(sourceOf([reading(1, ['dog', 'assumed'], ['dog', 'inferred'])], 'dog'), 'inferred')
  t.equal(sourceOf([reading(1, ['dog', 'inferred'], ['dog', 'stated'])], 'dog'), 'stated')
})
