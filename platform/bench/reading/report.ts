import { percentile } from '../percentile.ts'
import type { Half } from './halves.ts'
import type { Measured, Share } from './measure.ts'

export interface File {
  name: string
  wishes: Measured[]
}

/** The tables of EVAL.md: one line a file and half, and the time of each phase. */
export function report (files: File[], day: string, kinds: number): string {
  const all = files.flatMap(({ wishes }) => wishes)
  return [
    '# How the planner reads wishes',
    '',
    `Written by \`npm run eval -- --write\` on ${day}: ${all.length} wishes of \`../shared/wishes\`, planned and generated without a model, and ${kinds} kinds of apps in the packs.`,
    'Half of every file is tuned on and half is only counted, by a hash of the id: the tuning half is read, the holdout half is a number. A gap of more than ten points between the two is a defect.',
    'The judges of pairs, structures and colours are our own (`platform/bench/reading`), with words and colours of their own; they are not those of the benchmarks.',
    '',
    '- **app**: a Blueprint without findings of errors, whose Code is printed.',
    '- **unbuilt**: refused in a sentence, since no block can build what is asked for yet. **refused**: read as no wish for an app, or as no change to one. **broken**: planned, and not generated.',
    '- **kind**: apps whose kind is recognised. **words**: content words that led to something. **unbuilt words**: words that ask for what no block can build yet.',
    '- **pairs**: verbs and what they are done to that both have a place in the plan. **stored**: data structures of FullStack-Bench that an entity keeps. **colours**: both colours exactly as asked.',
    '',
    '| file | half | wishes | app | unbuilt | refused | broken | kind | words | unbuilt words | pairs | stored | colours |',
    '| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...files.flatMap(({ name, wishes }) => (['tuning', 'holdout'] as const).map(half => line(name, half, wishes.filter(wish => wish.half === half)))),
    ...(['tuning', 'holdout'] as const).map(half => line('all', half, all.filter(wish => wish.half === half))),
    '',
    ...gaps(all),
    '',
    '| phase | p50 ms | p95 ms | worst ms |',
    '| --- | --: | --: | --: |',
    ...['1-read', '2-understand', '3-plan', 'account', 'plan', 'generate'].map(phase => timeLine(phase, all)),
    ''
  ].join('\n')
}

function line (name: string, half: Half, wishes: Measured[]): string {
  const count = (outcome: Measured['outcome']) => wishes.filter(wish => wish.outcome === outcome).length
  const apps = wishes.filter(({ outcome }) => outcome === 'app')
  const cells = [
    name, half, wishes.length, count('app'), count('unbuilt'), count('refused'), count('broken') + count('crashed'),
    percent({ part: apps.filter(({ archetype }) => archetype !== '').length, whole: apps.length }),
    percent(sum(apps, ({ words }) => words)), percent(sum(apps, ({ unbuiltWords, words }) => ({ part: unbuiltWords, whole: words.whole }))),
    percent(sum(apps, ({ pairs }) => pairs)), percent(sum(wishes, ({ structures }) => structures)), percent(sum(wishes, ({ colours }) => colours))
  ]
  return `| ${cells.join(' | ')} |`
}

/** Where the holdout half is more than ten points behind. */
function gaps (all: Measured[]): string[] {
  const shares: [string, (wish: Measured) => Share][] = [['words', ({ words }) => words], ['pairs', ({ pairs }) => pairs], ['stored', ({ structures }) => structures], ['colours', ({ colours }) => colours], ['apps', ({ outcome }) => ({ part: outcome === 'app' ? 1 : 0, whole: 1 })], ['kinds', ({ outcome, archetype }) => ({ part: outcome === 'app' && archetype !== '' ? 1 : 0, whole: outcome === 'app' ? 1 : 0 })]]
  const wide = shares.map(([name, of]) => {
    const [tuning, holdout] = (['tuning', 'holdout'] as const).map(half => sum(all.filter(wish => wish.half === half), of))
    return { name, gap: ratio(tuning) - ratio(holdout) }
  }).filter(({ gap }) => gap > 0.1)
  return [wide.length === 0 ? 'No share of the holdout half is more than ten points below the tuning half.' : `More than ten points below the tuning half: ${wide.map(({ name, gap }) => `${name} (${Math.round(gap * 100)})`).join(', ')}.`]
}

function timeLine (phase: string, all: Measured[]): string {
  const times = all.map(({ phases }) => phases[phase]).filter(time => time !== undefined)
  return `| ${phase} | ${percentile(times, 50).toFixed(1)} | ${percentile(times, 95).toFixed(1)} | ${percentile(times, 100).toFixed(1)} |`
}

function sum (wishes: Measured[], of: (wish: Measured) => Share): Share {
  const shares = wishes.map(of)
  return { part: shares.reduce((total, { part }) => total + part, 0), whole: shares.reduce((total, { whole }) => total + whole, 0) }
}

function ratio (share: Share | undefined): number {
  return share === undefined || share.whole === 0 ? 1 : share.part / share.whole
}

function percent (share: Share): string {
  return share.whole === 0 ? '' : `${(ratio(share) * 100).toFixed(1)} %`
}
