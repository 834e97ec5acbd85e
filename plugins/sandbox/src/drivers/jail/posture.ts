import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import type { Mount } from './root.ts'

export interface ExpectedPosture {
  uid: number
  gid: number
  mounts: Mount[]
  /** Cgroup path by controller. */
  groups: Map<string, string>
  limits: { name: string, value: number }[]
  environment: string[]
}

const namespaces = ['user', 'mnt', 'pid', 'net', 'ipc', 'uts', 'cgroup']

/** Looks at a jailed process from outside; every way in which it is not as meant, empty when all is well. */
export function postureProblems (pid: number, expected: ExpectedPosture): string[] {
  const problems: string[] = []
  const wrong = (when: boolean, text: string) => { if (when) problems.push(text) }
  const root = `/proc/${pid}`
  const text = (file: string) => readFileSync(`${root}/${file}`, 'latin1')

  for (const thread of readdirSync(`${root}/task`)) problems.push(...threadProblems(text(`task/${thread}/status`), expected))
  for (const name of namespaces) {
    wrong(readlinkSync(`${root}/ns/${name}`) === readlinkSync(`/proc/self/ns/${name}`), `the ${name} namespace is the supervisor's`)
  }
  for (const [file, id] of [['uid_map', expected.uid], ['gid_map', expected.gid]] as const) {
    const map = text(file).trim().split(/\s+/).map(Number)
    wrong(map.length !== 3 || map[2] !== 1 || map[0] === 0 || map[1] !== id, `${file} is not one single unprivileged id`)
  }
  wrong(text('setgroups').trim() !== 'deny', 'groups can be set')
  problems.push(...mountProblems(text('mountinfo'), expected.mounts))
  for (const descriptor of readdirSync(`${root}/fd`)) {
    const target = linkOf(`${root}/fd/${descriptor}`)
    const known = Number(descriptor) <= 2 || /^(socket:|anon_inode:)/.test(target) || ['/dev/null', '/dev/urandom'].includes(target) || /^\/(data|denodir|runner)\//.test(target)
    wrong(!known, `descriptor ${descriptor} is open on ${target}`)
  }
  wrong(text('net/dev').trim().split('\n').slice(2).some(line => !/^\s*lo:(\s+0)+\s*$/.test(line)), 'there is a network interface')
  const groups = text('cgroup')
  for (const [controller, path] of expected.groups) {
    wrong(!groups.split('\n').some(line => line.endsWith(`:${path}`) && (line.startsWith('0::') || line.includes(controller))), `the ${controller} group is not ${path}`)
  }
  const limits = text('limits')
  for (const { name, value } of expected.limits) {
    const [, soft, hard] = new RegExp(`^${name}\\s+(\\S+)\\s+(\\S+)`, 'm').exec(limits) ?? []
    wrong(soft !== String(value) || hard !== String(value), `the limit "${name}" is ${String(hard)}`)
  }
  const keys = text('environ').split('\0').filter(entry => entry !== '').map(entry => entry.slice(0, entry.indexOf('=')))
  wrong(keys.some(key => key !== 'PWD' && !expected.environment.includes(key)), `the environment has ${keys.join(', ')}`)
  wrong(linkOf(`${root}/exe`) !== '/deno', 'it is not the Deno that was meant')
  return problems
}

function threadProblems (status: string, { uid, gid }: ExpectedPosture): string[] {
  const field = (name: string) => new RegExp(`^${name}:\\t?(.*)$`, 'm').exec(status)?.[1]?.trim().replace(/\s+/g, ' ')
  const must: [string, string][] = [
    ['Uid', Array(4).fill(uid).join(' ')], ['Gid', Array(4).fill(gid).join(' ')],
    ...['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'].map((name): [string, string] => [name, '0000000000000000']),
    ['NoNewPrivs', '1'], ['Seccomp', '2']
  ]
  const problems = must.filter(([name, value]) => field(name) !== value).map(([name]) => `${name} is ${String(field(name))}`)
  if (!/ 1$/.test(field('NSpid') ?? '') && field('NSpid') === field('Pid')) problems.push('it has no pid namespace of its own')
  if (uid === 0) problems.push('it runs as root')
  return problems
}

function mountProblems (mountinfo: string, expected: Mount[]): string[] {
  const found = mountinfo.trim().split('\n').map(line => {
    const [, , , , target = '', options = ''] = line.split(' ')
    return { target, options: options.split(',') }
  })
  const problems: string[] = []
  const targets = found.map(mount => mount.target).join(' ')
  if (targets !== ['/', ...expected.map(mount => mount.target)].join(' ')) problems.push(`the mounts are ${targets}`)
  for (const { target, options } of found) {
    const plan = expected.find(mount => mount.target === target)
    if (!options.includes('nosuid')) problems.push(`${target} may hold setuid programs`)
    if (plan?.device !== true && !options.includes('nodev')) problems.push(`${target} may hold devices`)
    if (plan?.write !== true && !options.includes('ro')) problems.push(`${target} can be written`)
  }
  return problems
}

function linkOf (path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return 'socket:[closed]'
  }
}
