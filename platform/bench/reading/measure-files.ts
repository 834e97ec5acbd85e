import { archetypes } from '../../../plugins/planner/src/packs/lexicon.ts'
import { keepSection } from './eval-file.ts'
import { createMeter, type Measured } from './measure.ts'
import { nameOfFile, readWishes } from './read-wishes.ts'
import { report } from './report.ts'

const warmUps = 40

/** Plans and generates every wish of these files and prints the tables; of the tuning half alone what became of each wish. */
export function measureFiles (files: string[], { write, details, limit }: { write: boolean, details: boolean, limit: number }): void {
  const read = files.map(file => ({ name: nameOfFile(file), lines: readWishes(file).slice(0, limit) }))
  const warm = createMeter()
  for (const line of read.flatMap(({ lines }) => lines).slice(0, warmUps)) warm(line)
  const measured = read.map(({ name, lines }) => {
    const measure = createMeter()
    return { name, wishes: lines.map(measure) }
  })
  if (details) for (const { wishes } of measured) for (const wish of wishes) if (wish.half === 'tuning') printWish(wish)
  const text = report(measured, new Date().toISOString().slice(0, 10), archetypes.length)
  console.log(text)
  if (write) keepSection('plan', text)
}

function printWish (wish: Measured): void {
  console.log(`${wish.id}  ${wish.outcome}  ${wish.archetype || '-'}  words ${wish.words.part}/${wish.words.whole}  pairs ${wish.pairs.part}/${wish.pairs.whole}  ${(wish.phases.plan ?? 0).toFixed(1)} ms\n    ${wish.entities}`)
  for (const [what, words] of [['problem', [wish.problem].filter(text => text !== '')], ['lost', wish.lost], ['unplaced', wish.unplaced], ['missing', wish.missing]] as const) {
    if (words.length > 0) console.log(`    ${what}: ${words.join(what === 'lost' ? ' ' : '; ')}`)
  }
  if (wish.colours.part < wish.colours.whole) console.log('    colours differ')
}
