import type { Half } from '../reading/halves.ts'
import type { Act } from './aim.ts'
import type { Outcome } from './walker.ts'
import type { Walked } from './walk-app.ts'

export type HalfWalked = Walked & { half: Half }

const outcomes: Outcome[] = ['pass', 'partial', 'fail', 'unbuilt', 'unclear']
const halves = ['tuning', 'holdout'] as const

/** The tables of the walk: what passed in each half, by what was done and by the colours. */
export function walkReport (walked: HalfWalked[], day: string): string {
  const checks = walked.flatMap(({ judged, half }) => judged.map(one => ({ ...one, half })))
  const count = (half: Half, outcome: Outcome) => checks.filter(one => one.half === half && one.outcome === outcome).length
  const acts = [...new Set(checks.map(({ act }) => act))].sort()
  const line = (half: Half): string => {
    const own = checks.filter(one => one.half === half)
    const colours = own.filter(({ act }) => act === 'colours')
    return `| ${[half, walked.filter(one => one.half === half).length, own.length, ...outcomes.map(outcome => count(half, outcome)), percent(count(half, 'pass'), own.length), percent(count(half, 'pass'), own.length - count(half, 'unbuilt')), percent(count(half, 'pass') + count(half, 'partial') / 2, own.length), `${colours.filter(({ outcome }) => outcome === 'pass').length}/${colours.length}`].join(' | ')} |`
  }
  return [
    '## What works when somebody tries it',
    '',
    `Written by \`npm run eval -- --walk --write\` on ${day}: ${walked.length} wishes of WebGen-Bench, each planned without a model, built, run and walked through in Chromium by a script that does what each check says (\`platform/bench/walk\`).`,
    'This is our own judge, a script with fixed steps, and not the browsing agent of the benchmark: the figures cannot be set beside published ones.',
    '',
    '- **pass**: done, and the effect seen, after loading the page anew where something was kept. **partial**: done, but a place, a detail or an effect that the check names is missing. **fail**: tried, and not there.',
    '- **unbuilt**: not there, and the words ask for what the planner tells people that no block can build. **unclear**: the walker has no steps for these words; counted as not passed.',
    '- **of buildable**: passed, of all but the unbuilt. **with halves**: a partial counts a half, as the benchmark counts it.',
    '',
    `| half | wishes | checks | ${outcomes.join(' | ')} | passed | of buildable | with halves | colours |`,
    `| --- | --: | --: |${outcomes.map(() => ' --: |').join('')} --: | --: | --: | --: |`,
    ...halves.map(line),
    '',
    gapOf(checks),
    '',
    '| what is done | tuning | holdout |',
    '| --- | --: | --: |',
    ...acts.map(act => `| ${act} | ${halves.map(half => shareOf(checks.filter(one => one.half === half), act)).join(' | ')} |`),
    ''
  ].join('\n')
}

function gapOf (checks: { half: Half, outcome: Outcome }[]): string {
  const [tuning = 0, holdout = 0] = halves.map(half => {
    const own = checks.filter(one => one.half === half)
    return own.length === 0 ? 0 : own.filter(({ outcome }) => outcome === 'pass').length / own.length * 100
  })
  return `The holdout half is ${Math.abs(tuning - holdout).toFixed(1)} points ${holdout < tuning ? 'below' : 'above'} the tuning half${tuning - holdout > 10 ? ': a defect' : ''}.`
}

function shareOf (checks: { act: Act, outcome: Outcome }[], act: Act): string {
  const own = checks.filter(one => one.act === act)
  return `${own.filter(({ outcome }) => outcome === 'pass').length}/${own.length}`
}

function percent (part: number, whole: number): string {
  return whole === 0 ? '' : `${(part / whole * 100).toFixed(1)} %`
}
