import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { generate } from '../../src/generate.ts'
import { readExample } from '../fixtures/walk-through.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Together they use every printer and most blocks: records, people, transitions, files, charts, formulas, sections, posts. */
const examples = ['bakery', 'blog', 'calculator', 'everyday-sums', 'forum-of-members', 'habits', 'help-desk', 'property-listings', 'sales-dashboard', 'to-do', 'volunteer-rota', 'word-counter']

const configuration = {
  compilerOptions: {
    target: 'ESNext',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ESNext', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUncheckedSideEffectImports: false,
    allowJs: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    skipLibCheck: true,
    paths: { '@dream/kit/*': [join(root, 'kit/*')], '@dream/contracts/*': [join(root, '../../contracts/src/*.ts')] }
  },
  include: ['**/*.ts', '**/*.svelte']
}

/** What svelte-check and the compiler of TypeScript say of a folder, a line each. */
async function complaintsOf (folder: string): Promise<string[]> {
  const program = join(dirname(createRequire(import.meta.url).resolve('svelte-check/package.json')), 'bin/svelte-check')
  const output = await new Promise<string>(resolve => {
    execFile(process.execPath, [program, '--workspace', folder, '--tsconfig', join(folder, 'tsconfig.json'), '--output', 'machine'], { maxBuffer: 1e8 }, (_, said, failed) => { resolve(`${said}${failed}`) })
  })
  const lines = output.split('\n').filter(line => line !== '')
  const complaints = lines.filter(line => !/ (START|COMPLETED) /.test(line))
  return / COMPLETED \d+ FILES /.test(lines.at(-1) ?? '') ? complaints : [...complaints, 'svelte-check did not end']
}

t.test('svelte-check finds nothing to say of what is printed nor of the kit that it uses', { timeout: 180_000 }, async t => {
  const folder = t.testdir({
    'tsconfig.json': JSON.stringify(configuration),
    'Wrong.svelte': '<script lang="ts">const count: number = \'three\'</script>\n<img src="/x.png">{count}\n'
  })
  for (const name of examples) {
    for (const { path, text } of generate(readExample(name)).code?.files ?? []) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true })
      writeFileSync(join(folder, name, path), text)
    }
  }
  const complaints = await complaintsOf(folder)
  t.same(complaints.filter(line => !line.includes('"Wrong.svelte"')), [])
  t.equal(complaints.filter(line => / (ERROR|WARNING) "Wrong.svelte"/.test(line)).length, 2, 'what is wrong it would have found')
})
