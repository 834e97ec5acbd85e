/** The pods as they are rendered, started here: with their variables, user, read-only root and volumes, in a network of their own. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, lstatSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { at, isJson, textAt, type Json } from '../../src/json.ts'
import { serviceNames, type Environment, type ServiceName } from '../../topology.ts'

const root = join(import.meta.dirname, '../../..')
const skip = reasonToSkip()

t.test('in staging every probe is answered, and apps are held by permissions alone', skip, async t => {
  const { answers, plugins } = run(t, 'staging', serviceNames)
  t.same(answers, Object.fromEntries(serviceNames.flatMap(name => ['startupProbe', 'livenessProbe', 'readinessProbe'].map(probe => [`${name} ${probe}`, 200]))))
  t.match(plugins, /"kind":"Sandbox","where":"http:\/\/sandbox:8070","health":"ready",.*"isolation":"permissions"/)
})

t.test('in production the sandbox refuses to start without a jail', skip, async t => {
  const { ended } = run(t, 'production', ['sandbox'])
  t.match(textAt(ended, 'sandbox'), /DRM_SANDBOX_TOO_WEAK/)
})

/** A room like a pod's. No user namespaces in it: seccomp `RuntimeDefault` leaves none either. */
function run (t: Test, environment: Environment, services: readonly ServiceName[]): { answers?: Json, ended?: Json, plugins: string } {
  const hosts = join(t.testdir(), 'hosts')
  writeFileSync(hosts, `127.0.0.1 localhost ${serviceNames.join(' ')}\n`)
  const system = globSync('/{usr,bin,sbin,lib,lib64,etc}').flatMap(folder => lstatSync(folder).isSymbolicLink() ? ['--symlink', `usr${folder}`, folder] : ['--ro-bind', folder, folder])
  const { stdout, stderr } = spawnSync('bwrap', [
    '--unshare-user', '--disable-userns', '--uid', '1000', '--gid', '1000', '--cap-drop', 'ALL', '--unshare-net', '--unshare-pid', '--die-with-parent', '--clearenv',
    '--setenv', 'PATH', '/usr/bin:/bin',
    ...system, '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--tmpfs', '/data', '--ro-bind', root, root, '--ro-bind', hosts, '/etc/hosts', '--remount-ro', '/',
    '--', process.execPath, join(root, 'pulumi/test/fixtures/pods-inside.ts'), environment, ...services
  ], { encoding: 'utf8', timeout: 200_000 })
  const said: unknown = JSON.parse(stdout === '' ? JSON.stringify({ failed: stderr }) : stdout)
  if (!isJson(said)) throw new Error(stdout)
  return { answers: at(said, 'answers'), ended: at(said, 'ended'), plugins: textAt(said, 'plugins') }
}

function reasonToSkip (): { skip?: string } {
  if (spawnSync('bwrap', ['--unshare-user', '--disable-userns', '--ro-bind', '/', '/', 'true']).status !== 0) return { skip: 'not run: bubblewrap makes no room here' }
  return existsSync(join(root, 'site/build/index.js')) ? {} : { skip: 'not run: the site is not built' }
}
