import { spawnSync } from 'node:child_process'
import t from 'tap'

t.test('a descriptor that was left open does not reach a child', { skip: process.platform === 'linux' ? false : 'not run: only Linux has /proc' }, async t => {
  const program = `
    import { spawnSync } from 'node:child_process'
    import { stdioWithoutInherited } from '${import.meta.resolve('../../../src/drivers/jail/inherited.ts')}'
    console.log(spawnSync('readlink', ['/proc/self/fd/9'], { stdio: stdioWithoutInherited(5) }).stdout.toString().trim())`
  const { stdout } = spawnSync('sh', ['-c', 'exec "$0" --input-type=module -e "$1" 9</etc/passwd', process.execPath, program], { encoding: 'utf8' })
  t.equal(stdout.trim(), '/dev/null')
})
