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
