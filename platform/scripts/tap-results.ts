import { inspect } from 'node:util'
import { Parser } from 'tap-parser'

/** What a run of tests came to. A test is what `t.test` names and holds no further tests. */
export interface TestResults {
  passed: number
  failed: number
  /** Tests that were skipped, with the reason: "not run: ../shared is not beside this clone". */
  notRun: { name: string, reason: string }[]
  /** Every failure in full: where, what was wanted, what was found. */
  failures: string[]
}

type Point = InstanceType<typeof Parser>['results'] extends infer R ? R extends { passes?: (infer P)[] } ? P : never : never

/** Reads TAP as it comes; `results` is whole after `end`. */
export function createTapReader (): { results: TestResults, write (text: string): void, end (): void } {
  const results: TestResults = { passed: 0, failed: 0, notRun: [], failures: [] }
  const parser = new Parser()
  tally(parser, [], results)
  parser.on('complete', final => {
    if (!final.ok && results.failed === 0) fail(results, `The run of the tests broke off: ${String(final.bailout || 'see above')}`)
  })
  return {
    results,
    write: text => { parser.write(text) },
    end: () => { parser.end() }
  }
}

function tally (parser: Parser, path: string[], results: TestResults): void {
  let failedBefore = 0
  let seenBefore = 0
  let children = 0
  const own = { passed: 0, failed: 0 }
  parser.on('child', child => {
    children++
    failedBefore = results.failed
    seenBefore = seen(results)
    tally(child, [...path, child.name], results)
  })
  parser.on('assert', (point: Point) => {
    const name = [...path, point.name].join(' > ')
    const silentChild = point.closingTestPoint && seen(results) === seenBefore
    if (point.closingTestPoint && !silentChild && (point.ok || results.failed > failedBefore)) return
    const whole = point.closingTestPoint || path.length === 0
    if (point.skip !== false) {
      results.notRun.push({ name, reason: typeof point.skip === 'string' ? point.skip : '' })
    } else if (point.ok || point.todo !== false) {
      if (whole) results.passed++
      else own.passed++
    } else {
      if (whole) results.failed++
      else own.failed++
      results.failures.push(`${name}\n${describe(point.diag)}`)
    }
  })
  parser.on('complete', () => {
    if (own.failed > 0) results.failed++
    else if (own.passed > 0) results.passed++
    else if (children === 0 && path.length > 0 && parser.results !== null && !parser.results.ok) fail(results, path.join(' > '))
  })
}

function seen (results: TestResults): number {
  return results.passed + results.failed + results.notRun.length
}

function fail (results: TestResults, text: string): void {
  results.failed++
  results.failures.push(text)
}

function describe (diagnosis: unknown): string {
  if (typeof diagnosis !== 'object' || diagnosis === null) return ''
  const lines = Object.entries(diagnosis)
    .filter(([key]) => key !== 'compare')
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value.trimEnd() : inspect(value, { depth: 6 })}`)
  return lines.join('\n').replaceAll(/^/gm, '    ')
}
