import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

const runner = join(import.meta.dirname, '../../runner')

t.test('a start waits for no module that only some apps use', async t => {
  const imported = readdirSync(runner).flatMap(name => [...readFileSync(join(runner, name), 'utf8').matchAll(/^import .* from '(.*)'$/gm)].map(([, from]) => from))
  t.same([...new Set(imported.filter(from => from?.startsWith('node:')))], ['node:sqlite'])
})

t.test('the timers of Deno are taken by the checks alone, as every start would wait for them', async t => {
  const names = readdirSync(runner).filter(name => /setTimeout/.test(readFileSync(join(runner, name), 'utf8')))
  t.same(names.sort(), ['check.js', 'warm.js'])
})
