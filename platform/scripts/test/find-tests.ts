import t from 'tap'
import { findTests } from '../find-tests.ts'

t.test('finds tests by the way they are run, and no helpers', async t => {
  const root = t.testdir({
    contracts: { test: { 'a.ts': '', fixtures: { 'helper.ts': '' } }, node_modules: { x: { test: { 'no.ts': '' } } }, src: { 'a.ts': '' } },
    plugins: { planner: { test: { deep: { 'b.ts': '' }, long: { 'c.ts': '' } } } },
    platform: { e2e: { 'story.ts': '', fixtures: { 'site.ts': '' } } },
    site: { test: { 'd.ts': '', 'd.d.ts': '' } }
  })
  t.same(findTests(root), {
    ordinary: ['contracts/test/a.ts', 'plugins/planner/test/deep/b.ts', 'site/test/d.ts'],
    endToEnd: ['platform/e2e/story.ts'],
    long: ['plugins/planner/test/long/c.ts']
  })
})
