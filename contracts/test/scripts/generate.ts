import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

const contracts = join(import.meta.dirname, '../..')
const skip = spawnSync('protoc', ['--version']).status === 0 ? false : 'not run: protoc is missing'

function filesOf (folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.includes('__pycache__'))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

t.test('gen/ is what the protos give; make it again with npm run contracts', { skip }, async t => {
  const made = t.testdir({})
  execFileSync(process.execPath, [join(contracts, 'scripts/generate.ts'), made])
  const [wanted, found] = [filesOf(made), filesOf(join(contracts, 'gen'))]
  t.same(Object.keys(found).sort(), Object.keys(wanted).sort())
  for (const [path, text] of Object.entries(wanted)) t.ok(found[path] === text, `gen/${path} is as generated`)
})
