import t from 'tap'
import { createTapReader, type TestResults } from '../tap-results.ts'

function read (tap: string): TestResults {
  const reader = createTapReader()
  for (const piece of tap.match(/[\s\S]{1,40}/g) ?? []) reader.write(piece)
  reader.end()
  return reader.results
}

const file = (name: string, inner: string, ok = true) =>
  `# Subtest: ${name}\n${inner.replaceAll(/^(?=.)/gm, '    ')}${ok ? '' : 'not '}ok - ${name}\n`

t.test('counts named tests, at whatever depth they stand', async t => {
  const results = read(`TAP version 14\n${file('a.ts', file('one', 'ok - x\nok - y\n1..2\n') + file('two', file('inner', 'ok - z\n1..1\n') + '1..1\n') + '1..2\n')}${file('b.ts', 'ok - bare\n1..1\n')}1..2\n`)
  t.match(results, { passed: 3, failed: 0, notRun: [], failures: [] })
})

t.test('a failure is counted once and shown with its place', async t => {
  const results = read(`TAP version 14\n${file('a.ts', file('one', 'ok - x\nnot ok - y is right\n  ---\n  found: 1\n  wanted: 2\n  ...\n1..2\n', false) + '1..1\n', false)}1..1\n`)
  t.match(results, { passed: 0, failed: 1 })
  t.equal(results.failures.length, 1)
  t.match(results.failures[0], /^a\.ts > one > y is right\n {4}found: 1\n {4}wanted: 2/)
})

t.test('a file that breaks off after its tests passed is a failure', async t => {
  t.match(read(`TAP version 14\n${file('a.ts', file('one', 'ok - x\n1..1\n') + '1..1\n', false)}1..1\n`), { passed: 1, failed: 1 })
})

t.test('a file that says nothing and fails is a failure', async t => {
  t.match(read('TAP version 14\nnot ok 1 - a.ts\n  ---\n  exitCode: 1\n  ...\n1..1\n'), { failed: 1 })
})

t.test('files that cannot be run are counted one by one', async t => {
  t.match(read('TAP version 14\nnot ok 1 - a.ts\nnot ok 2 - b.ts\n1..2\n'), { passed: 0, failed: 2 })
})

t.test('what was skipped is neither passed nor failed, and says why', async t => {
  const results = read(`TAP version 14\n${file('a.ts', 'ok - golden # SKIP not run: ../shared is not beside this clone\n1..1\n')}1..1\n`)
  t.match(results, { passed: 0, failed: 0, notRun: [{ name: 'a.ts > golden', reason: 'not run: ../shared is not beside this clone' }] })
})

t.test('a run that bails out is a failure', async t => {
  t.match(read('TAP version 14\nBail out! no memory\n'), { passed: 0, failed: 1 })
})
