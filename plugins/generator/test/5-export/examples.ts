import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { exportTo, finish, start } from '../fixtures/exported.ts'
import { readExample } from '../fixtures/walk-through.ts'

/** Records, people with roles, files, charts, tools and a web site are among them. */
const only = process.argv.slice(2)
const examples = ['crm', 'dice', 'expense-tracker', 'forum-of-members', 'help-desk', 'inventory', 'landing-page', 'mortgage', 'property-listings', 'sales-dashboard']
  .filter(name => only.length === 0 || only.includes(name))

t.jobs = 2
t.setTimeout(240_000)
for (const name of examples) {
  t.test(`${name} runs and passes its checks without Dream, on Node and on Deno`, { buffered: true, timeout: 120_000 }, async t => {
    // Below this repository Deno would take its own program for one of the packages.
    const folder = mkdtempSync(join(tmpdir(), 'dream-export-'))
    t.teardown(() => { rmSync(folder, { recursive: true, force: true }) })
    await exportTo(folder, readExample(name))
    for (const [program, ...words] of [['npm', 'start'], ['deno', 'task', 'start']]) {
      const { url, stop } = await start(folder, program ?? '', ...words)
      try {
        const page = await (await fetch(url)).text()
        const scripts = [...page.matchAll(/src="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
        t.ok(scripts.length > 0, `${program}: a page with scripts`)
        for (const path of scripts) t.equal((await fetch(`${url}${path}`)).status, 200, `${program}: ${path}`)
        t.match(await (await fetch(`${url}/openapi.json`)).json(), { openapi: /^3/ }, `${program}: the API describes itself`)
      } finally {
        await stop()
      }
    }
    const onNode = await finish(folder, 'npm', 'test')
    t.match(onNode, { code: 0, output: /\n. fail 0\n/ }, `npm test ${onNode.code === 0 ? '' : onNode.output.slice(-3000)}`)
    const onDeno = await finish(folder, 'deno', 'task', 'test')
    t.match(onDeno, { code: 0, output: /0 failed/ }, `deno task test ${onDeno.code === 0 ? '' : onDeno.output.slice(-3000)}`)
    const built = await finish(folder, 'npm', 'run', 'build')
    t.equal(built.code, 0, `npm run build, with what package.json names ${built.code === 0 ? '' : built.output.slice(-2000)}`)
  })
}
