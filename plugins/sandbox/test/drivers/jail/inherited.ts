import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import t from 'tap'

t.test('a descriptor that was left open does not reach a child', { skip: process.platform === 'linux' ? false : 'not run: only Linux has /proc' }, async t => {
  const program = `
    import { spawnSync } from 'node:child_process'
    import { stdioWithoutInherited } from '${import.meta.resolve('../../../src/drivers/jail/inherited.ts')}'
    console.log(spawnSync('readlink', ['/proc/self/fd/40'], { stdio: stdioWithoutInherited(5) }).stdout.toString().trim())`
  const left = openSync('/etc/hostname', 'r')
  t.teardown(() => { closeSync(left) })
  const stdio = Array.from({ length: 41 }, (_, descriptor) => descriptor === 40 ? left : descriptor < 3 ? 'pipe' as const : 'ignore' as const)
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { stdio })
  t.equal(String(stdout).trim(), '/dev/null')
})
