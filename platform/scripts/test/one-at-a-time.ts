import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { oneAtATime } from '../one-at-a-time.mjs'

const module = new URL('../one-at-a-time.mjs', import.meta.url).href

/** A process that writes "in out " while it holds the lock. */
async function holder (lock: string): Promise<string> {
  const code = `import { oneAtATime } from '${module}'
    await oneAtATime(process.argv[1], 'works', async () => {
      process.stdout.write('in ' + Date.now() + ' ')
      await new Promise(resolve => setTimeout(resolve, 150))
      process.stdout.write('out ' + Date.now())
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, lock], { stdio: ['ignore', 'pipe', 'inherit'] })
  return await text(child.stdout)
}

t.test('processes do the work one after another', async t => {
  const lock = join(t.testdir({}), 'lock')
  const spans = (await Promise.all([holder(lock), holder(lock), holder(lock)])).map(line => line.split(' ').filter((_, index) => index % 2 === 1).map(Number)).sort(([a = 0], [b = 0]) => a - b)
  for (const [index, [begin = 0]] of spans.entries()) if (index > 0) t.ok(begin >= (spans[index - 1]?.[1] ?? Infinity), 'begins after the one before has ended')
  t.notOk(existsSync(lock))
})

t.test('takes over from a process that has died', async t => {
  const lock = join(t.testdir({}), 'lock')
  const dead = spawn(process.execPath, ['-e', ''])
  await new Promise(resolve => dead.once('exit', resolve))
  writeFileSync(lock, String(dead.pid))
  t.equal(await oneAtATime(lock, 'works', async () => 7), 7)
})

t.test('gives the lock back when the work fails', async t => {
  const lock = join(t.testdir({}), 'lock')
  await t.rejects(oneAtATime(lock, 'works', async () => { throw new Error('broken') }), { message: 'broken' })
  t.notOk(existsSync(lock))
})
