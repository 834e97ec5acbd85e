import { join } from 'node:path'
import t, { type Test } from 'tap'
import { readConfig } from '../../config.ts'

function minimumWith (t: Test, variables: Record<string, string>): unknown {
  for (const name of ['NODE_ENV', 'DREAM_SANDBOX_MIN', 'DREAM_SANDBOX_AT', 'DREAM_SANDBOX_USE']) delete process.env[name]
  Object.assign(process.env, { DREAM_DATA: t.testdir(), ...variables })
  const { Sandbox } = readConfig().topology
  return 'options' in Sandbox && Sandbox.options !== undefined && 'minimum' in Sandbox.options ? Sandbox.options.minimum : undefined
}

t.test('in production apps are not run with less than a jail unless it is said', async t => {
  t.equal(minimumWith(t, {}), undefined)
  t.equal(minimumWith(t, { NODE_ENV: 'production' }), 'jail')
  t.equal(minimumWith(t, { NODE_ENV: 'production', DREAM_SANDBOX_MIN: 'permissions' }), 'permissions')
  t.equal(minimumWith(t, { DREAM_SANDBOX_MIN: 'microvm' }), 'microvm')
})

t.test('what listens on every address is reached on this machine', async t => {
  t.teardown(() => { delete process.env.DREAM_HOST })
  for (const [host, reachedAt] of [['0.0.0.0', '127.0.0.1'], ['::', '127.0.0.1'], ['192.0.2.1', '192.0.2.1']] as const) {
    Object.assign(process.env, { DREAM_DATA: t.testdir(), DREAM_HOST: host })
    t.match(readConfig(), { host, reachedAt })
  }
})

t.test('the token of the services may lie in a file', async t => {
  t.teardown(() => { for (const name of ['DREAM_SERVICE_TOKEN', 'DREAM_SERVICE_TOKEN_FILE']) delete process.env[name] })
  const directory = t.testdir({ token: 'from a file\n' })
  Object.assign(process.env, { DREAM_DATA: directory, DREAM_SERVICE_TOKEN_FILE: join(directory, 'token') })
  t.equal(readConfig().serviceToken, 'from a file')
  process.env.DREAM_SERVICE_TOKEN = 'said'
  t.equal(readConfig().serviceToken, 'said')
  Object.assign(process.env, { DREAM_SERVICE_TOKEN: '', DREAM_SERVICE_TOKEN_FILE: '/nowhere' })
  t.throws(readConfig, { message: /DREAM_SERVICE_TOKEN_FILE is "\/nowhere", which cannot be read/ })
})

t.test('the address of a service is an address', async t => {
  t.teardown(() => { delete process.env.DREAM_SERVICE_URL })
  Object.assign(process.env, { DREAM_DATA: t.testdir(), DREAM_SERVICE_URL: 'http://sandbox:8070/' })
  t.equal(readConfig().serviceUrl, 'http://sandbox:8070')
  process.env.DREAM_SERVICE_URL = 'sandbox:8070'
  t.throws(readConfig, { message: /DREAM_SERVICE_URL is "sandbox:8070"/ })
})

t.test('trusted proxies are addresses and networks', async t => {
  t.teardown(() => { delete process.env.DREAM_TRUSTED_PROXIES })
  Object.assign(process.env, { DREAM_DATA: t.testdir(), DREAM_TRUSTED_PROXIES: '' })
  t.same(readConfig().trustedProxies, [])
  process.env.DREAM_TRUSTED_PROXIES = '192.0.2.1, 10.0.0.0/8,uniquelocal'
  t.same(readConfig().trustedProxies, ['192.0.2.1', '10.0.0.0/8', 'uniquelocal'])
  process.env.DREAM_TRUSTED_PROXIES = 'ingress'
  t.throws(readConfig, { name: 'RangeError', message: /^DREAM_TRUSTED_PROXIES: "ingress" is no address/ })
})
