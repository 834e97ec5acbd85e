import { readFileSync } from 'node:fs'
import { openBrowser } from '../../../plugins/generator/test/fixtures/open-app.ts'
import { listOf, objectOf } from '../follow.ts'
import { halfOf } from '../reading/halves.ts'
import { keepSection } from '../reading/eval-file.ts'
import { walkWish, type Walked, type WalkLine } from './walk-app.ts'
import { walkReport, type HalfWalked } from './walk-report.ts'

export interface WalkOptions {
  /** Beginnings of ids; all when empty. */
  only: string
  limit: number
  write: boolean
  details: boolean
  /** A folder for a picture of every check of the tuning half that did not pass; none when empty. */
  pictures: string
}

/** Walks through the app of every wish that has checks and prints what passed; of the tuning half alone what was clicked and seen. */
export async function walkFile (file: string, { only, limit, write, details, pictures }: WalkOptions): Promise<void> {
  const lines = readChecks(file).filter(({ id }) => id.startsWith(only) || id.endsWith(only)).slice(0, limit)
  const browser = await openBrowser()
  const walked: HalfWalked[] = []
  try {
    for (const line of lines) {
      const half = halfOf(line.key)
      const one = { half, ...await walkWish(line, browser, half === 'tuning' ? pictures : '') }
      walked.push(one)
      if (half === 'tuning') printWalked(one, details)
    }
  } finally {
    await browser.close()
  }
  const text = walkReport(walked, new Date().toISOString().slice(0, 10))
  console.log(text)
  if (write) keepSection('walk', text)
}

function printWalked ({ id, problem, judged, time }: Walked, details: boolean): void {
  console.log(`${id}  ${judged.filter(({ outcome }) => outcome === 'pass').length}/${judged.length}  ${Math.round(time)} ms${problem === '' ? '' : `  ${problem}`}`)
  if (!details) return
  for (const [index, { outcome, act, check, evidence }] of judged.entries()) console.log(`  ${index + 1} ${outcome.toUpperCase()} [${act}] ${check.task}\n      => ${check.expected.slice(0, 200)}\n      ${evidence.join(' | ')}`)
}

/** The wishes of a file that have checks of `{"task", "expected", "kind"}`. */
export function readChecks (file: string): (WalkLine & { key: string })[] {
  return readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => {
    const { id, wish, split_key: key, checks } = objectOf(JSON.parse(line))
    return { id: String(id), wish: String(wish), key: typeof key === 'string' ? key : String(id), checks: listOf(checks ?? []).map(objectOf).map(check => ({ task: String(check.task), expected: String(check.expected), kind: String(check.kind ?? '') })) }
  }).filter(({ checks }) => checks.length > 0)
}
