import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endWithThis, run } from './run.ts'
import { sourceDigest } from './source-digest.ts'
import { createTapReader, type TestResults } from './tap-results.ts'

export interface Outcome {
  passed: number
  failed: number
  notRun: number
}

/** Runs a program that checks something; counts as one. What it wrote is shown when it fails. */
export async function runPart (root: string, name: string, program: string, argv: string[]): Promise<Outcome> {
  const began = Date.now()
  const { code, output } = await run(program, argv, { cwd: root })
  if (code !== 0) console.log(output.trimEnd())
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds(began)})`)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, notRun: 0 }
}

/**
 * tap is installed with a plugin that compiles TypeScript; .taprc turns it off, because Node runs TypeScript itself,
 * and tap has to be built once for that to count.
 */
async function buildTap (root: string): Promise<void> {
  const stamp = join(root, 'node_modules/.dream-tap')
  const wanted = sourceDigest(root, ['.taprc', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const { code, output } = await run('tap', ['build'], { cwd: root })
  if (code === 0) writeFileSync(stamp, wanted)
  else console.log(output)
}

/** Runs test files with tap, `jobs` side by side. */
export async function runTests (root: string, name: string, files: string[], jobs: number): Promise<Outcome> {
  const began = Date.now()
  const { results, errors } = await tap(root, files, jobs)
  for (const failure of results.failures) console.log(`not ok  ${failure}\n`)
  if (results.failed > 0 && errors !== '') console.log(`The tests wrote to their error stream:\n${errors.trimEnd()}\n`)
  for (const [reason, names] of Map.groupBy(results.notRun, ({ reason }) => reason)) {
    console.log(`not run ${names.length === 1 ? names[0]?.name : `${names.length} tests`}: ${reason.replace(/^not run:? */, '') || 'no reason given'}`)
  }
  console.log(`${results.failed === 0 ? 'passed' : 'FAILED'}  ${name}: ${results.passed} passed, ${results.failed} failed in ${files.length} files (${seconds(began)})`)
  return { passed: results.passed, failed: results.failed, notRun: results.notRun.length }
}

async function tap (root: string, files: string[], jobs: number): Promise<{ results: TestResults, errors: string }> {
  if (files.length === 0) return { results: { passed: 0, failed: 0, notRun: [], failures: [] }, errors: '' }
  await buildTap(root)
  return await new Promise(resolve => {
    let errors = ''
    const reader = createTapReader()
    const child = endWithThis(spawn('tap', ['--reporter=tap', `--jobs=${jobs}`, ...files], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }))
    child.stdout.setEncoding('utf8').on('data', text => { reader.write(text) })
    child.stderr.setEncoding('utf8').on('data', text => { errors += text })
    child.on('error', error => { errors += error.message })
    child.on('close', code => {
      reader.end()
      const { results } = reader
      if (code !== 0 && results.failed === 0) {
        results.failed++
        results.failures.push(`tap ended with ${code ?? 'a signal'} although no test failed`)
      }
      resolve({ results, errors })
    })
  })
}

function seconds (since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
