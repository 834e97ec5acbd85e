import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { breaksRestricted } from '../../src/checks/pod-security/restricted.ts'
import { isJson, type Json } from '../../src/json.ts'
import { pulumi } from '../fixtures/committed.ts'

const fixtures = join(pulumi, '../../shared/schemas/pod-security/v1.36')
const skip = existsSync(fixtures) ? {} : { skip: 'not run: ../shared is not beside this clone' }

function pods (folder: string): { file: string, pod: Json }[] {
  return globSync('*.yaml', { cwd: join(fixtures, folder) }).sort().map(file => {
    const pod: unknown = parse(readFileSync(join(fixtures, folder, file), 'utf8'))
    if (!isJson(pod)) throw new Error(`${file} is no plain YAML`)
    return { file, pod }
  })
}

t.test('accepts every pod that Kubernetes accepts as restricted', skip, async t => {
  const accepted = pods('pass')
  t.ok(accepted.length > 20)
  for (const { file, pod } of accepted) t.same(breaksRestricted(pod), [], file)
})

t.test('refuses every pod that Kubernetes refuses, by the control it is named after', skip, async t => {
  const refused = pods('fail')
  t.ok(refused.length > 60)
  for (const { file, pod } of refused) {
    const [, control = ''] = /^([a-z]+)/.exec(file) ?? []
    const broken = breaksRestricted(pod)
    t.ok(broken.some(sentence => sentence.toLowerCase().includes(controls[control] ?? control)), `${file}: ${broken.join(', ')}`)
  }
})

/** Names of fixtures, where a control here is named otherwise. */
const controls: Record<string, string | undefined> = {
  allowprivilegeescalation: 'privilegeescalation',
  apparmorprofile: 'apparmor',
  hostpathvolumes: 'volumes',
  hostprobesandhostlifecycle: 'hostprobes',
  restrictedvolumes: 'volumes',
  seccompprofile: 'seccomp',
  selinuxoptions: 'selinux',
  windowshostprocess: 'hostprocess'
}
