/**
 * `npm run eval -- <file.jsonl> … [--expect <file.jsonl>] [--only <category or id>] [--limit <n>] [--details]`
 * feeds wishes through the real flow and prints what became of each: understood and lost words, entities, checks, time
 * per step, and how much of a written expectation was met. Each line of the wishes is `{"id", "wish"}`.
 *
 * `npm run eval -- --plan [<file.jsonl> …] [--write] [--details]` plans and generates without running anything, in a
 * minute or two for all files of `../shared/wishes`, and prints the tables that `--write` keeps in
 * `plugins/planner/EVAL.md`; `--details` tells of single wishes of the tuning half and never of the holdout half.
 *
 * `npm run eval -- --walk [<file.jsonl>] [--only <id>] [--write] [--details] [--pictures <folder>]` builds and runs the
 * apps of the wishes that have checks, does each check in Chromium and keeps the tables in the same file.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { blueprintFromJson, type Json } from '@dream/contracts/blueprint/json'
import { fromJson } from '@dream/contracts/codec'
import { startHouse } from './house.ts'
import { type Expectation, judge } from './expectation.ts'
import { type Followed, listOf, objectOf, sendWish } from './follow.ts'
import { percentile } from './percentile.ts'
import { measureFiles } from './reading/measure-files.ts'
import { nameOfFile, wishFiles } from './reading/read-wishes.ts'
import { countWords } from './words.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { wishes: { type: 'string', multiple: true }, expect: { type: 'string' }, only: { type: 'string' }, limit: { type: 'string' }, details: { type: 'boolean' }, plan: { type: 'boolean' }, walk: { type: 'boolean' }, pictures: { type: 'string' }, write: { type: 'boolean' } }
})

interface Row {
  id: string
  followed: Followed
  words: string
  lost: string[]
  entities: string
  checks: string
  failedChecks: string[]
  met: number
  asked: number
  missing: string[]
}

const measures = options.plan === true || options.walk === true || options.write === true
const files = [...positionals, ...options.wishes ?? []]

if (options.plan === true || (options.write === true && options.walk !== true)) {
  const named = files.length > 0 ? files : wishFiles()
  if (named.length === 0) console.error('../shared/wishes is not beside this clone. Name a file: npm run eval -- --plan wishes.jsonl')
  else measureFiles(named, { write: options.write === true, details: options.details === true, limit: Number(options.limit ?? Infinity) })
  if (named.length === 0) process.exit(1)
}

if (options.walk === true) {
  const [file = wishFiles().find(name => nameOfFile(name) === 'webgen-bench')] = files
  if (file === undefined) {
    console.error('../shared/wishes is not beside this clone. Name a file: npm run eval -- --walk wishes.jsonl')
    process.exit(1)
  }
  const { walkFile } = await import('./walk/walk-files.ts')
  await walkFile(file, { only: options.only ?? '', limit: Number(options.limit ?? Infinity), write: options.write === true, details: options.details === true, pictures: options.pictures ?? '' })
}

if (measures) process.exit(0)

const expectations = new Map(options.expect === undefined ? [] : lines(options.expect).map(line => {
  const expected: Expectation = JSON.parse(line)
  return [expected.id, expected]
}))
const wishes = [...positionals, ...options.wishes ?? []].flatMap(lines).map(line => objectOf(JSON.parse(line)))
  .map(({ id, wish, category }) => ({ id: String(id), wish: String(wish), category: String(category) }))
  .filter(({ id, category }) => options.only === undefined || options.only === category || id.startsWith(options.only))
  .filter(({ id, wish }) => wish !== '' && (expectations.size === 0 || expectations.has(id)))
  .slice(0, options.limit === undefined ? undefined : Number(options.limit))

if (wishes.length === 0) {
  console.error('No wishes to evaluate. Name a file: npm run eval -- wishes.jsonl')
  process.exit(1)
}

const house = await startHouse()
try {
  const rows: Row[] = []
  for (const { id, wish } of wishes) {
    rows.push(await evaluate(id, wish))
    printRow(rows.at(-1))
  }
  printSummary(rows)
} finally {
  await house.close()
}

async function evaluate (id: string, wish: string): Promise<Row> {
  const followed = await sendWish(house.url, wish)
  const row: Row = { id, followed, words: '-', lost: [], entities: '-', checks: '-', failedChecks: [], met: 0, asked: 0, missing: [] }
  const expected = expectations.get(id)
  if (followed.state === 'failed') {
    if (expected === undefined) return row
    const empty = judge(blueprintFromJson({}), expected)
    return { ...row, ...empty }
  }
  const read = async (what: string) => objectOf(await (await fetch(`${house.url}/v1/apps/${followed.appId}/versions/1/${what}`)).json())
  const intent = fromJson('Intent', await read('intent'))
  const counted = countWords(fromJson('Wish', await read('wish')), intent)
  const blueprintJson: Json = JSON.parse(JSON.stringify(await read('blueprint')))
  const blueprint = blueprintFromJson(blueprintJson)
  const checks = listOf((await read('checks')).checks).map(objectOf)
  await fetch(`${house.url}/v1/apps/${followed.appId}`, { method: 'DELETE' })
  return {
    ...row,
    words: `${counted.understood}/${counted.all}`,
    lost: counted.lost,
    entities: blueprint.entities.map(({ name, fields }) => `${name}(${fields.length})`).join(' '),
    checks: `${checks.filter(({ passed }) => passed === true).length}/${checks.length}`,
    failedChecks: checks.filter(({ passed }) => passed !== true).map(({ name }) => String(name)),
    ...(expected && judge(blueprint, expected))
  }
}

function printRow (row: Row | undefined): void {
  if (row === undefined) return
  const { followed } = row
  const steps = Object.entries(followed.steps).map(([step, ms]) => `${step} ${Math.round(ms)}`).join(' ')
  const met = row.asked === 0 ? '' : `  expected ${row.met}/${row.asked}`
  console.log(`${row.id}  ${followed.state}  ${Math.round(followed.total)} ms (${steps})  words ${row.words}  checks ${row.checks}${met}\n    ${row.entities}`)
  for (const finding of followed.findings) console.log(`    ${finding.code}: ${finding.message}`)
  for (const name of row.failedChecks) console.log(`    failed check: ${name}`)
  if (options.details !== true) return
  if (row.lost.length > 0) console.log(`    lost: ${row.lost.join(' ')}`)
  if (row.missing.length > 0) console.log(`    missing: ${row.missing.join('; ')}`)
}

function printSummary (rows: Row[]): void {
  const done = rows.filter(({ followed }) => followed.state === 'done')
  const totals = done.map(({ followed }) => followed.total)
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0)
  const part = (row: Row, index: 0 | 1) => Number(row.words.split('/')[index] ?? 0) || 0
  console.log(`\n${rows.length} wishes: ${done.length} run, ${rows.length - done.length} failed; words understood ${sum(row => part(row, 0))} of ${sum(row => part(row, 1))}`)
  if (done.length > 0) console.log(`wish to running: p50 ${percentile(totals, 50).toFixed(0)} ms, p95 ${percentile(totals, 95).toFixed(0)} ms`)
  const judged = rows.filter(({ asked }) => asked > 0)
  if (judged.length > 0) console.log(`expectations: ${sum(({ met }) => met)} of ${sum(({ asked }) => asked)} items met; all items met in ${judged.filter(({ met, asked }) => met === asked).length} of ${judged.length} wishes`)
}

function lines (file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '')
}
