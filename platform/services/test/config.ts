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
