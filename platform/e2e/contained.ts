import { existsSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import t from 'tap'
import { buildSite } from '../scripts/site-build.ts'
import { root } from '../services/test/fixtures/deployment.ts'
import { startContained, whyNot } from './fixtures/contained.ts'

t.setTimeout(300_000)

const skip = whyNot()

t.test('the services live as containers do, and make an app', { timeout: 200_000, ...(skip !== undefined && { skip }) }, async t => {
  t.equal(await buildSite(root), undefined)
  const dream = await startContained()
  t.teardown(dream.close)

  t.strictSame(dream.processes.map(({ name }) => name).sort(), ['persistence', 'planner', 'platform', 'sandbox', 'site'], 'each became healthy')
  for (const { name, status } of dream.processes) {
    t.match(status, /^Uid:\t1000\t1000\t1000\t1000$/m, `${name} is an ordinary user`)
    t.match(status, /^CapEff:\t0+$/m, `${name} has no capability`)
    t.match(status, /^CapBnd:\t0+$/m, `${name} gets none`)
    t.match(status, /^NoNewPrivs:\t1$/m, `${name} gets no privilege`)
  }
  t.notOk(dream.writes(join(root, 'written-by-a-service')))
  t.notOk(existsSync(join(root, 'written-by-a-service')))

  const { plugins } = await (await fetch(`http://127.0.0.1:${dream.platformPort}/v1/plugins`)).json()
  t.match(plugins.find(({ kind }: { kind: string }) => kind === 'Sandbox'), { isolation: 'jail', where: /^http:\/\/127\.0\.0\.1:/ })

  const made = await fetch(`${dream.site}/v1/apps`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ wish: 'A list of books with a title and an author' }) })
  t.equal(made.status, 202)
  const { app } = await made.json()
  t.equal(await endOf(`${dream.site}/v1/apps/${app.id}`), 'done')
  if (!t.passing()) t.comment(dream.printed())
  t.equal(await statusOf(dream.platformPort, `${app.id}.localhost:${dream.platformPort}`, '/api/books'), 200)
})

async function endOf (url: string): Promise<unknown> {
  for (;;) {
    const { change } = await (await fetch(url)).json()
    if (change.state !== 'working') return change.state
    await wait(100)
  }
}

async function statusOf (port: number, host: string, path: string): Promise<number | undefined> {
  return await new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, response => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}
