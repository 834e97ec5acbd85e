/**
 * `npm run lockfile`: brings package-lock.json up to the package.json files; what is locked stays. Written beside an
 * installed node_modules, npm leaves out what this machine does not need (packages for other systems) and most checksums.
 */
import { copyFileSync, cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from './run.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'dream-lockfile-'))
for (const file of ['.npmrc', 'package-lock.json', ...globSync('{.,contracts,site,pulumi,platform/*,plugins/*}/package.json', { cwd: root })]) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  cpSync(join(root, file), join(folder, file))
}
const { code, output } = await run('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], { cwd: folder })
if (code === 0) copyFileSync(join(folder, 'package-lock.json'), join(root, 'package-lock.json'))
else console.error(output)
rmSync(folder, { recursive: true })
process.exitCode = code
