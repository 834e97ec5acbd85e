import t from 'tap'
import { compileBlueprint } from './fixtures/compile.ts'
import { hostileBlueprint, hostileWords, oneLine } from './fixtures/hostile.ts'
import { failedChecks, runApp } from './fixtures/run-app.ts'

for (const words of hostileWords) {
  t.test(`${JSON.stringify(words).replace(/[^ -~]/g, '?')} as every name stays words`, async t => {
    const bundle = await compileBlueprint(hostileBlueprint(words))
    t.same(await failedChecks(bundle), [])
    const app = runApp(bundle, { seeded: true })
    t.teardown(() => app.close())
    const { body } = await app.json('/api/_blocks/page.class.recent')
    t.match(body.items[0], { order: oneLine(words), group: oneLine(words) })
    t.notOk('broken' in globalThis, 'nothing of it ran')
    const page = new TextDecoder().decode(bundle.assets.find(asset => asset.path === '/index.html')?.content)
    t.equal(page.match(/<script/g)?.length, 1, 'the page has its own script only')
    const api = await app.json('/openapi.json')
    t.equal(api.body.info.title, words)
  })
}
