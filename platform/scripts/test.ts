/** `npm test`: every check there is; `npm run test:long` (--long) runs the long tests instead. */
import './end-with-parent.ts'
import { join } from 'node:path'
import { closeOnSignal } from '../services/close-on-signal.ts'
import { breakingBase } from './breaking-base.ts'
import { findTests } from './find-tests.ts'
import { runPart, runTests, type Outcome } from './test-parts.ts'
import { bubblewrap, chromium, howToInstall, installTools, protoc, pythonProtobuf } from './system-packages.ts'

const root = join(import.meta.dirname, '../..')
const began = Date.now()
closeOnSignal(async () => {})

const outcomes = process.argv.includes('--long') ? await longTests() : await everything()
const total = (count: (outcome: Outcome) => number) => outcomes.reduce((sum, outcome) => sum + count(outcome), 0)
const passed = total(outcome => outcome.passed)
const failed = total(outcome => outcome.failed)
const notRun = total(outcome => outcome.notRun)
console.log(`\n${Math.round((Date.now() - began) / 1000)} s in all`)
console.log(`${passed} passed, ${failed} failed${notRun > 0 ? `, ${notRun} skipped` : ''}`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

async function everything (): Promise<Outcome[]> {
  const missing = await installTools([bubblewrap, chromium, protoc, pythonProtobuf])
  if (missing.length > 0) console.log(`The tests that need ${missing.join(', ')} are not run. ${howToInstall(missing)}`)
  const files = findTests(root)
  const base = await breakingBase(root)
  const outcomes = await atOnce(2, [
    () => runPart(root, 'types', 'tsc', ['-p', '.']),
    () => runPart(root, 'lint', 'eslint', ['.', '--max-warnings', '0']),
    () => runPart(root, 'site', 'npm', ['run', '--silent', 'check', '-w', 'site']),
    () => runPart(root, 'protos', 'buf', ['lint', 'contracts']),
    ...(base === undefined ? [] : [() => runPart(root, 'protos break nobody', 'buf', ['breaking', 'contracts', '--against', `.git#ref=${base},subdir=contracts`])])
  ])
  outcomes.push(await runTests(root, 'tests', files.ordinary, 2))
  if (files.endToEnd.length > 0) outcomes.push(await runTests(root, 'end to end', files.endToEnd, 1))
  return outcomes
}

async function longTests (): Promise<Outcome[]> {
  await installTools([bubblewrap, chromium, protoc, pythonProtobuf])
  return [await runTests(root, 'long tests', findTests(root).long, 1)]
}

/** Runs the tasks, at most `width` of them side by side. */
async function atOnce<T> (width: number, tasks: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  const waiting = [...tasks]
  await Promise.all(Array.from({ length: width }, async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) results.push(await task())
  }))
  return results
}
