import { join } from 'node:path'
import { ESLint } from 'eslint'
import t from 'tap'

const root = join(import.meta.dirname, '../../..')
// The rules that need types want files that exist; directions do not need them.
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === 'dream/import-directions', overrideConfig: { languageOptions: { parserOptions: { project: null } } } })

async function lint (file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) })
  return (result?.messages ?? []).map(({ message }) => message)
}

const wrong: Record<string, string[]> = {
  'contracts/src/made-up.ts': ['@dream/host/host', '@dream/planner', '../../platform/core/src/flow.ts'],
  'platform/observability/src/made-up.ts': ['@dream/contracts/kinds', '@dream/core/flow', '../../host/src/host.ts'],
  'platform/host/src/made-up.ts': ['@dream/core/flow', '@dream/planner', '../../../plugins/planner/src/plugin.ts'],
  'platform/core/src/made-up.ts': ['@dream/planner', '@dream/sandbox', '@dream/cli/dream', '../../host/src/host.ts'],
  'platform/cli/src/made-up.ts': ['@dream/core/flow', '@dream/host/host', '../../config.ts'],
  'plugins/planner/src/made-up.ts': ['@dream/generator', '@dream/host/host', '@dream/core/flow', '../../generator/src/plugin.ts'],
  'plugins/generator/src/made-up.ts': ['@dream/planner', '@dream/observability/logger'],
  'plugins/sandbox/src/made-up.ts': ['@dream/persistence', '../../persistence/src/plugin.ts'],
  'plugins/persistence/src/made-up.ts': ['@dream/sandbox', '@dream/core/flow'],
  'site/src/lib/made-up.ts': ['@dream/contracts/kinds', '../../../contracts/src/kinds.ts', '@dream/core/flow']
}

for (const [file, names] of Object.entries(wrong)) {
  t.test(`${file.split('/').slice(0, -2).join('/')} is refused what it may not import`, async t => {
    for (const name of names) {
      t.equal((await lint(file, `import { x } from '${name}'\nx()\n`)).length, 1, name)
      t.equal((await lint(file, `const { x } = await import('${name}')\nx()\n`)).length, 1, `${name}, imported later`)
    }
  })
}

t.test('the refusal says why', async t => {
  const [message] = await lint('plugins/planner/src/made-up.ts', 'import generator from \'@dream/generator\'\ngenerator()\n')
  t.equal(message, 'plugins/planner imports only contracts of Dream: a plugin could run elsewhere: it knows contracts, and never another plugin.')
})

t.test('the right way is open', async t => {
  t.same(await lint('platform/core/src/made-up.ts', 'import { x } from \'@dream/host/host\'\nimport { y } from \'./flow/y.ts\'\nx(y)\n'), [])
  t.same(await lint('plugins/planner/src/made-up.ts', 'import { x } from \'@dream/contracts/kinds\'\nx()\n'), [])
  t.same(await lint('plugins/planner/test/made-up.ts', 'import { x } from \'@dream/host/serve-for-test\'\nimport { y } from \'../src/y.ts\'\nx(y)\n'), [])
  t.same(await lint('site/src/lib/made-up.ts', 'import { x } from \'../routes/x.ts\'\nx()\n'), [])
})

t.test('a Svelte component is held to it too', async t => {
  t.equal((await lint('site/src/routes/made-up.svelte', '<script lang="ts">\n  import { kinds } from \'@dream/contracts/kinds\'\n</script>\n<p>{kinds}</p>\n')).length, 1)
})
