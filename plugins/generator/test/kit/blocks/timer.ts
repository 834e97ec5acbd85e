import t from 'tap'
import { clockText, elapsedAt, hundredths, paused, phasesOf, placeIn, settingProblem, settingsOf, settled, started, startState, stopped } from '../../../kit/blocks/timer/shared.ts'

const at = 1_795_000_000_000

t.test('time goes by by when it began', async t => {
  const run = started(stopped, at)
  t.equal(elapsedAt(run, at + 90_000), 90_000)
  t.equal(elapsedAt(run, at - 5000), 0, 'a clock that was set back')
  const rested = paused(run, at + 90_000)
  t.equal(elapsedAt(rested, at + 900_000), 90_000)
  t.equal(elapsedAt(started(rested, at + 900_000), at + 910_000), 100_000)
  t.equal(started(run, at + 5), run, 'what runs is not started again')
})

t.test('a pomodoro is focus and breaks, the last one long', async t => {
  const phases = phasesOf('pomodoro', { work: 25, short: 5, long: 15, rounds: 2 })
  t.same(phases.map(({ label, milliseconds }) => `${label} ${milliseconds / 60_000}`), ['Focus 25', 'Short break 5', 'Focus 25', 'Long break 15'])
})

t.test('intervals begin when ready and do not end with a rest', async t => {
  const phases = phasesOf('intervals', { prepare: 10, work: 40, rest: 20, rounds: 2 })
  t.same(phases.map(({ name }) => name), ['prepare', 'work', 'rest', 'work'])
  t.match(placeIn(phases, 0), { index: 0, left: 10_000, over: false })
  t.match(placeIn(phases, 10_000), { index: 1, left: 40_000 })
  t.match(placeIn(phases, 69_999), { index: 2, left: 1 })
  t.match(placeIn(phases, 110_000), { index: 3, left: 0, over: true })
  t.same(phasesOf('intervals', { prepare: 0, work: 30, rest: 0, rounds: 2 }).map(({ name }) => name), ['work', 'work'])
  t.equal(placeIn([], 5), undefined)
})

t.test('a finished focus is a session, at the moment it ended', async t => {
  const state = { ...startState('pomodoro', { work: 25 }), run: { elapsed: 60_000, since: at }, task: 'Write' }
  t.equal(settled('pomodoro', state, at + 23 * 60_000), state, 'not over')
  const next = settled('pomodoro', state, at + 3 * 3_600_000)
  t.same(next.sessions, [{ at: at + 24 * 60_000, minutes: 25, task: 'Write' }])
  t.same([next.phase, next.run], [1, stopped])
  const after = settled('pomodoro', { ...next, run: started(stopped, at) }, at + 5 * 60_000)
  t.same([after.phase, after.sessions.length], [2, 1], 'a break is no session')
  const last = settled('pomodoro', { ...next, phase: 7, run: started(stopped, at) }, at + 15 * 60_000)
  t.equal(last.phase, 0, 'after the long break it begins anew')
})

t.test('a clock shows what people expect', async t => {
  t.equal(clockText(1_500_000, { up: true }), '25:00')
  t.equal(clockText(1, { up: true }), '00:01')
  t.equal(clockText(0, { up: true }), '00:00')
  t.equal(clockText(3_661_999), '1:01:01')
  t.equal(hundredths(1_239), '23')
})

t.test('settings have bounds', async t => {
  const { work } = settingsOf.pomodoro
  t.equal(work && settingProblem(work, 25), undefined)
  t.equal(work && settingProblem(work, 181), 'Focus is between 1 and 180.')
  t.equal(work && settingProblem(work, 1.5), 'Focus is a whole number.')
})
