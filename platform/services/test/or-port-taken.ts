import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { orPortTaken } from '../or-port-taken.ts'

const port = { service: 'platform', number: 18080, variable: 'DREAM_PORT' }

t.test('a port taken while the platform starts is told in one sentence', { timeout: 60_000 }, async t => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  t.teardown(() => server.close())
  const address = server.address()
  const number = typeof address === 'object' && address !== null ? String(address.port) : ''
  const script = join(import.meta.dirname, '../platform.ts')
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, DREAM_PORT: number, DREAM_DATA: t.testdir() } })
  t.equal(status, 1)
  t.match(stderr, new RegExp(`^Port ${number}, which the platform needs, is in use: .*DREAM_PORT\\.$`, 'm'))
  t.notMatch(stderr, 'EADDRINUSE')
})

t.test('every other failure stays what it is', async t => {
  await t.rejects(orPortTaken(Promise.reject(new Error('no disk')), port), { message: 'no disk' })
  t.equal(await orPortTaken(Promise.resolve('started'), port), 'started')
})
