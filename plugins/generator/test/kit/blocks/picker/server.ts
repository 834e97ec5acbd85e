import t from 'tap'
import { accept } from '../../../../kit/blocks/picker/server.ts'
import { startPicking } from '../../../../kit/blocks/picker/shared.ts'

t.test('takes a whole state and nothing beside it', async t => {
  const draw = { pick: 'dice', result: '7', of: '2 dice', at: '2026-01-01T00:00:00.000Z' }
  t.same(accept({ ...startPicking, entries: ['a'], out: ['a'], draws: [{ ...draw, more: 1 }], admin: true }), { value: { ...startPicking, entries: ['a'], out: ['a'], draws: [draw] } })
})

t.test('refuses with a sentence what no picker sends', async t => {
  const bad: Record<string, unknown>[] = [
    { entries: [' '] }, { entries: ['x'.repeat(81)] }, { entries: Array.from({ length: 301 }, () => 'x') }, { out: ['nobody'] }, { removing: 1 },
    { dice: { count: 13, sides: 6 } }, { dice: { count: 1, sides: 7 } }, { teams: { by: 'age', number: 2 } }, { range: { from: 5, to: 1, count: 1, repeats: true } },
    { hand: 0 }, { draws: [{ pick: 'tea', result: '', of: '', at: '2026-01-01' }] }, { draws: [{ pick: 'dice', result: '', of: '', at: 'soon' }] }
  ]
  for (const change of bad) t.match(accept({ ...startPicking, ...change }), /\.$/, JSON.stringify(change).slice(0, 60))
  for (const whole of [null, 3, []]) t.type(accept(whole), 'string')
})
