import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'

const root = join(import.meta.dirname, '../../..')

function launch (...argv: string[]): { code: number | null, errors: string, output: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['platform/launch.mjs', ...argv], { cwd: root, encoding: 'utf8', env: { DREAM_PLATFORM_URL: 'http://127.0.0.1:9' } })
  return { code: status, errors: stderr, output: stdout }
}

t.test('refuses a command that is none, and names those that are', async t => {
  t.match(launch('strat'), { code: 1, errors: /no command "strat".*start, start:services, dev, test/ })
  t.match(launch(), { code: 1 })
})

t.test('hands arguments over and the exit code back, in an empty environment', async t => {
  t.match(launch('dream', 'help'), { code: 0, output: /dream make/ })
  t.match(launch('dream', 'open'), { code: 2, errors: /Usage: dream open <app>/ })
  t.match(launch('dream', 'list'), { code: 1, errors: /npm start/ })
})
