import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { compileBlueprint } from './fixtures/compile.ts'
import { checksOf, failedChecks } from './fixtures/run-app.ts'
import { readExample } from './fixtures/walk-through.ts'

const blueprint = readExample('property-listings')
const bundle = await compileBlueprint(blueprint)

t.test('homes with pictures keep the rules and pass their checks', async t => {
  t.same(check(blueprint), [])
  t.ok(checksOf(bundle).some(({ name }) => name === 'the photo of a home is kept, and goes with it'))
  t.same(await failedChecks(bundle), [])
})

t.test('the checks notice what may not be with files', async t => {
  const breaks: [string, string, string][] = [
    ['a page is a picture', '!isPicture(type)', 'false'],
    ['files stay when their record goes', 'value.id!==c.req.param("id")', 'false'],
    ['a record takes the file of another', 'and ifnull("record", ${record}) = ${record}', ''],
    ['a page may be opened', 'application/octet-stream"}', 'text/html"}']
  ]
  for (const [name, search, replacement] of breaks) {
    const server = bundle.server.replace(search, () => replacement)
    t.not(server, bundle.server, `${name}: there is something to break`)
    if (name !== 'files stay when their record goes') t.ok((await failedChecks({ ...bundle, server }, /is kept, and goes with it/)).length > 0, name)
  }
})
