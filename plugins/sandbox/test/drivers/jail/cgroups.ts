import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { findCgroups } from '../../../src/drivers/jail/cgroups.ts'

const limits = { memoryMegabytes: 192, cores: 0.5, threads: 64, diskMegabytes: 64 }

/** A directory with the files that a kernel would show, and what a process in `own` would read of itself. */
function surroundings (t: { teardown (work: () => unknown): void }, own: string, files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'dream-cgroup-test-'))
  t.teardown(() => { rmSync(root, { recursive: true }) })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  writeFileSync(join(root, 'own'), own)
  return { root, own: join(root, 'own'), pid: 4242, read: (name: string) => readFileSync(join(root, name), 'utf8') }
}

const delegated = {
  'cgroup.controllers': 'cpu io memory pids\n',
  'dream.service/cgroup.controllers': 'cpu memory pids\n',
  'dream.service/cgroup.subtree_control': '\n',
  'dream.service/cgroup.procs': '4242\n'
}

t.test('version 2: writes the limits as the kernel reads them', async t => {
  const { read, ...place } = surroundings(t, '0::/dream.service\n', delegated)
  const groups = findCgroups('dream-x', place)
  t.same(groups.controllers, ['memory', 'pids', 'cpu'])
  t.same(read('dream.service/cgroup.subtree_control'), '+memory +pids +cpu')
  mkdirSync(join(place.root, 'dream.service/dream-x-7'))
  for (const file of ['memory.swap.max', 'memory.oom.group']) writeFileSync(join(place.root, 'dream.service/dream-x-7', file), 'max')
  const group = groups.make(7, limits)
  t.equal(read('dream.service/dream-x-7/memory.max'), String(192 * 1024 * 1024))
  t.equal(read('dream.service/dream-x-7/memory.swap.max'), '0')
  t.equal(read('dream.service/dream-x-7/memory.oom.group'), '1')
  t.equal(read('dream.service/dream-x-7/pids.max'), '64')
  t.equal(read('dream.service/dream-x-7/cpu.max'), '50000 100000')
  t.equal(group.paths.get('memory'), '/dream.service/dream-x-7')
  await group.add(99)
  t.equal(read('dream.service/dream-x-7/cgroup.procs'), '99')
  t.notOk(group.outOfMemory())
  writeFileSync(join(place.root, 'dream.service/dream-x-7/memory.events'), 'low 0\nhigh 0\nmax 3\noom 1\noom_kill 1\noom_group_kill 1\n')
  t.ok(group.outOfMemory())
})

t.test('version 2: a group that cannot hand on controllers is left as it was', async t => {
  const { root, read, ...place } = surroundings(t, '0::/dream.service\n', {
    'cgroup.controllers': 'memory\n',
    'dream.service/cgroup.controllers': 'memory\n',
    'dream.service/cgroup.procs': '',
    'dream.service/cgroup.subtree_control/refuses': 'every write, as the kernel does while others are in the group'
  })
  t.same(findCgroups('dream-x', { root, ...place }).controllers, [])
  t.equal(read('dream.service/cgroup.procs'), '4242', 'it moved back')
  t.notOk(existsSync(join(root, 'dream.service/dream-x-probe')))
})

t.test('version 2: a supervisor that has moved puts groups beside its own', async t => {
  const { root, read, ...place } = surroundings(t, '0::/dream.service/dream-supervisor\n', {
    ...delegated, 'dream.service/cgroup.subtree_control': 'cpu memory pids\n', 'dream.service/dream-supervisor/cgroup.procs': '4242\n'
  })
  t.same(findCgroups('dream-x', { root, ...place }).make(8, limits).paths.get('cpu'), '/dream.service/dream-x-8')
  t.same(readdirSync(join(root, 'dream.service')).filter(name => name.startsWith('dream-')).sort(), ['dream-supervisor', 'dream-x-8'])
  t.equal(read('dream.service/cgroup.subtree_control'), 'cpu memory pids\n', 'what is handed on is not written again')
})

t.test('version 1 beside a version 2 without controllers: each controller in its own tree', async t => {
  const { read, ...place } = surroundings(t, '3:pids:/a\n2:cpu,cpuacct:/b\n1:memory:/c\n0::/\n', {
    'unified/cgroup.controllers': '', 'unified/cgroup.procs': '', 'pids/a/cgroup.procs': '', 'cpu,cpuacct/b/cgroup.procs': '', 'memory/c/cgroup.procs': '', 'memory/c/dream-x-9/memory.swappiness': '60'
  })
  const group = findCgroups('dream-x', place).make(9, limits)
  t.same([...group.paths], [['memory', '/c/dream-x-9'], ['pids', '/a/dream-x-9'], ['cpu', '/b/dream-x-9']])
  t.equal(read('memory/c/dream-x-9/memory.limit_in_bytes'), String(192 * 1024 * 1024))
  t.equal(read('memory/c/dream-x-9/memory.swappiness'), '0')
  t.equal(read('cpu,cpuacct/b/dream-x-9/cpu.cfs_quota_us'), '50000')
  t.notOk(existsSync(join(place.root, 'unified/dream-supervisor')), 'nobody moves for nothing')
})
