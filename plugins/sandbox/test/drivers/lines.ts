import { PassThrough } from 'node:stream'
import t from 'tap'
import { readLines } from '../../src/drivers/lines.ts'

async function linesOf (...parts: string[]): Promise<string[]> {
  const stream = new PassThrough()
  const lines: string[] = []
  readLines(stream, line => { lines.push(line) })
  for (const part of parts) stream.write(part)
  stream.end()
  await new Promise(resolve => stream.once('end', resolve))
  return lines
}

t.test('puts lines together, however they come', async t => {
  t.same(await linesOf('a', 'b\nc', '\n\nd'), ['ab', 'c', '', 'd'])
})

t.test('cuts a line without end, and goes on with the next', async t => {
  const [long = '', next] = await linesOf(...Array.from({ length: 100 }, () => 'x'.repeat(1000)), '\nnext\n')
  t.ok(long.length < 9000)
  t.equal(next, 'next')
})

t.test('lets everything else have its turn between some lines and the next', async t => {
  const stream = new PassThrough()
  let lines = 0
  let most = 0
  let before = 0
  const turn = setInterval(() => { most = Math.max(most, lines - before); before = lines }, 0)
  t.teardown(() => { clearInterval(turn) })
  await new Promise<void>(resolve => {
    readLines(stream, line => { lines++; if (line === 'last') resolve() })
    stream.end('\n'.repeat(100_000) + 'last')
  })
  t.equal(lines, 100_001)
  t.ok(most < 50_000, String(most))
})

for (const [name, text] of Object.entries({ 'empty lines': '\n'.repeat(4096), 'one endless line': 'x'.repeat(65536) })) {
  t.test(`stops reading a flood of ${name}`, async t => {
    const stream = new PassThrough()
    let lines = 0
    let floods = 0
    let open = false
    readLines(stream, () => { lines++ }, { bytes: 1024 * 1024, windowMs: 60_000, flooded: () => { floods++; open = !stream.destroyed } })
    const closed = new Promise(resolve => stream.once('close', resolve))
    for (let count = 0; count < 100; count++) stream.write(text)
    await closed
    t.equal(floods, 1)
    t.ok(open, 'whoever writes can be ended before its pipe breaks')
    t.ok(lines <= 1024 * 1024 / 64 + 1, String(lines))
    t.ok(stream.destroyed)
  })
}
