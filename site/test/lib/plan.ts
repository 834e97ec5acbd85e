import t from 'tap'
import { readVersion } from '../../src/lib/artefacts/app.ts'
import { readBlueprint } from '../../src/lib/artefacts/blueprint.ts'
import { readIntent } from '../../src/lib/artefacts/intent.ts'
import { lineage, readPlan, sourceOf } from '../../src/lib/plan.ts'

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

t.test('lists the wishes that made a version, without those that were undone', async t => {
  const line = [{ number: 1, restoredFrom: 0 }, { number: 2, restoredFrom: 0 }, { number: 3, restoredFrom: 1 }, { number: 4, restoredFrom: 0 }, { number: 5, restoredFrom: 2 }]
  t.same(lineage(2, line), [2, 1])
  t.same(lineage(3, line), [1], 'what version 2 wished for is undone')
  t.same(lineage(4, line), [4, 1])
  t.same(lineage(5, line), [2, 1], 'a version can be taken up again')
  t.same(lineage(1, []), [1], 'versions that are not known yet')
})

t.test('the plan of a restored version has the words of that version', async t => {
  const { readings } = await readPlan({
    versions: async () => [{ number: 3, restoredFrom: 1 }, { number: 2 }, { number: 1 }].map(readVersion),
    blueprint: async () => readBlueprint({}),
    wish: async (_id, number) => ({ id: '', text: `wish ${number}`, madeAt: '' }),
    intent: async () => readIntent({})
  }, 'app', 3)
  t.same(readings.map(({ wish }) => wish.text), ['wish 1'])
})
