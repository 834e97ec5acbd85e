import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import ts from 'typescript'
import { generate } from '../../src/generate.ts'
import { compareFolder } from '../fixtures/compare-folder.ts'
import { readBlueprint } from '../fixtures/compile.ts'
import { hostileBlueprint, hostileWords } from '../fixtures/hostile.ts'
import { readExample } from '../fixtures/walk-through.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

function filesOf (blueprint: ReturnType<typeof readBlueprint>) {
  const { code, findings } = generate(blueprint)
  if (code === null) throw new Error(JSON.stringify(findings))
  return code.files
}

/** Every printer between them: lists, people, roles, statuses, files, charts, web sites, posts, tools, rules, history. */
const examples = ['blog', 'crm', 'everyday-sums', 'forum-of-members', 'help-desk', 'landing-page', 'pomodoro', 'property-listings', 'sales-dashboard', 'to-do', 'volunteer-rota']
const kept = [...['dog-walking', 'workshop'].map(name => ({ name, read: readBlueprint })), ...examples.map(name => ({ name, read: readExample }))]

for (const { name, read } of kept) {
  t.test(`prints ${name} as it is kept in test/fixtures/golden`, async t => {
    compareFolder(t, join(root, 'test/fixtures/golden', name), filesOf(read(name)))
  })
}

t.test('what is printed for the server type-checks', async t => {
  const folder = t.testdir({})
  const apps = { dogs: readBlueprint('dog-walking'), workshop: readBlueprint('workshop'), hostile: hostileBlueprint(hostileWords[5] ?? '') }
  const paths = Object.entries(apps).flatMap(([name, blueprint]) => filesOf(blueprint).filter(file => /^(server|shared|checks)\/.*\.ts$/.test(file.path)).map(file => {
    const path = join(folder, name, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.text)
    return path
  }))
  const program = ts.createProgram(paths, {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    paths: { '@dream/kit/*': [join(root, 'kit/*')], '@dream/contracts/*': [join(root, '../../contracts/src/*.ts')] }
  })
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
  t.same(problems, [])
})
