import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { serveForTest } from '@dream/host/serve-for-test'

const python = '/usr/bin/python3'
const skip = spawnSync(python, ['-c', 'import google.protobuf']).status === 0 ? false : 'not run: python3-protobuf is missing'
const wish = 'Clients have a name and a phone. Each client has dogs with a name and a breed.'

/** What test/fixtures/plan.py prints for a wish. */
async function plan (url: string, token: string, wish: string): Promise<unknown> {
  const child = spawn(python, [join(import.meta.dirname, 'fixtures/plan.py'), url, token, wish], {
    env: { PYTHONPATH: join(import.meta.dirname, '../gen/python'), PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  return JSON.parse(await text(child.stdout))
}

t.test('a Python program plans a wish with the planner', { skip }, async t => {
  const { url, token, close } = await serveForTest('Planner', '@dream/planner', { mind: 'grammar' }, 'remote')
  t.teardown(close)
  t.match(await plan(url, token, wish), {
    verdict: 'app',
    name: /./,
    entities: { client: ['client.name', 'client.phone'], dog: ['dog.breed', 'dog.client', 'dog.name'] }
  })
  t.match(await plan(url, 'another token', wish), { status: 401, error: { code: 'unauthenticated' } }, 'not without the token')
})
