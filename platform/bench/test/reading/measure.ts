import t from 'tap'
import { createMeter } from '../../reading/measure.ts'
import { report } from '../../reading/report.ts'

const line = { id: 'one', key: 'a', structures: ['bikes', 'rockets'], project: '' }

t.test('measures what a wish leads to', async t => {
  const measured = createMeter()({ ...line, wish: 'A bike shop: add bikes with a name and a price. Use ivory for the background and navy for components.' })
  t.match(measured, { half: 'tuning', outcome: 'app', pairs: { part: 1, whole: 1 }, structures: { part: 1, whole: 2 }, missing: ['rockets'], colours: { part: 1, whole: 1 } })
  t.ok((measured.phases.plan ?? 0) >= (measured.phases['3-plan'] ?? Infinity))
  t.match(report([{ name: 'mine', wishes: [measured] }], '2026-01-01', 3), /\| mine \| tuning \| 1 \| 1 \| 0 \| 0 \| 0 \|/)
})

t.test('changes of a project are read against the app before them', async t => {
  const measure = createMeter()
  t.match(measure({ ...line, wish: 'Bikes have a name.', project: 'bikes' }), { outcome: 'app' })
  t.match(measure({ ...line, wish: 'Add a frame number to bikes', project: 'bikes' }), { outcome: 'app', entities: /Bike\(2\)/ })
})

t.test('a greeting is refused', async t => {
  t.match(createMeter()({ ...line, wish: 'hello there' }), { outcome: 'refused' })
})
