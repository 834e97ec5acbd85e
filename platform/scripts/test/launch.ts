import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type Token } from 'acorn'
import t from 'tap'

const root = join(import.meta.dirname, '../../..')

/** A clone in small, so that a lockfile which has just changed installs nothing anew under the feet of other tests. */
const clone = t.testdir({
  '.dream': {},
  'package-lock.json': '{"packages":{}}',
  node_modules: { '.package-lock.json': '{"packages":{}}', '.bin': t.fixture('symlink', join(root, 'node_modules/.bin')) },
  platform: {
    'launch.mjs': readFileSync(join(root, 'platform/launch.mjs')),
    scripts: t.fixture('symlink', join(root, 'platform/scripts')),
    cli: t.fixture('symlink', join(root, 'platform/cli'))
  }
})

function launch (...argv: string[]): { code: number | null, errors: string, output: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['platform/launch.mjs', ...argv], { cwd: clone, encoding: 'utf8', env: { DREAM_PLATFORM_URL: 'http://127.0.0.1:9' } })
  return { code: status, errors: stderr, output: stdout }
}

t.test('refuses a Node that is too old, with one sentence', async t => {
  const older = "data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })"
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, 'platform/launch.mjs', 'start'], { cwd: root, encoding: 'utf8', env: {} })
  t.equal(status, 1)
  t.equal(stdout, '')
  t.match(stderr, /^Dream needs Node 20 or newer to start, and this is Node 18\.20\.8 \(.*\)\. Install a newer Node and run the command again\.\n$/)
})

t.test('is read by a Node as old as 12 as far as that sentence', async t => {
  const tokens: Token[] = []
  const program = parse(readFileSync(join(root, 'platform/launch.mjs'), 'utf8'), { ecmaVersion: 2020, sourceType: 'module', onToken: tokens })
  const imported = program.body.flatMap(node => node.type === 'ImportDeclaration' ? [String(node.source.value)] : [])
  t.strictSame(imported, ['node:child_process', 'node:fs', 'node:os', 'node:path', 'node:url'], 'nothing that came later, and nothing of Dream')
  t.notOk(tokens.some(({ type }) => type.label === '??' || type.label === '?.'), 'no operator that came later')
})

t.test('refuses a command that is none, and names those that are', async t => {
  t.match(launch('strat'), { code: 1, errors: /no command "strat".*start, start:services, dev, test/ })
  t.match(launch(), { code: 1 })
})

t.test('hands arguments over and the exit code back, in an empty environment', async t => {
  t.match(launch('dream', 'help'), { code: 0, output: /dream make/ })
  t.match(launch('dream', 'open'), { code: 2, errors: /Usage: dream open <app>/ })
  t.match(launch('dream', 'list'), { code: 1, errors: /npm start/ })
})
