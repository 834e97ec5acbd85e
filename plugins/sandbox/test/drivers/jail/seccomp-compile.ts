import t from 'tap'
import { Answer, compileSeccomp, seccompBytes, type Architecture } from '../../../src/drivers/jail/seccomp-compile.ts'
import { aarch64, x86_64 } from '../../../src/drivers/jail/seccomp-numbers.ts'
import { absent, checked, killed, plain } from '../../../src/drivers/jail/seccomp-table.ts'
import { runBpf } from '../../fixtures/bpf.ts'

const EPERM = Answer.errno(1)
const ENOSYS = Answer.errno(38)
const targets: [Architecture, number, Readonly<Record<string, number>>][] = [['x64', 0xc000003e, x86_64], ['arm64', 0xc00000b7, aarch64]]

for (const [name, architecture, numbers] of targets) {
  const program = compileSeccomp(name)
  const answer = (number: number, values: (number | bigint)[] = []) => runBpf(program, { architecture, number, values: values.map(BigInt) }).answer
  const call = (called: string, ...values: (number | bigint)[]) => {
    const number = numbers[called]
    if (number === undefined) throw new Error(`${name} has no ${called}`)
    return answer(number, values)
  }

  t.test(`${name}: every number gets the answer of the table`, async t => {
    for (let number = 0; number < 600; number++) {
      const called = Object.keys(numbers).find(one => numbers[one] === number)
      if (called !== undefined && called in checked) continue
      const last = Math.max(...Object.values(numbers))
      const wanted = called === undefined
        ? (number > last ? ENOSYS : EPERM)
        : plain.includes(called) ? Answer.allow : killed.includes(called) ? Answer.killProcess : absent.includes(called) ? ENOSYS : EPERM
      if (answer(number) !== wanted >>> 0) t.fail(`${number} ${called ?? ''} is answered with ${answer(number).toString(16)}`)
    }
    t.ok(program.length < 4096)
    t.equal(seccompBytes(program).length, program.length * 8)
  })

  t.test(`${name}: another architecture and the x32 numbers are killed`, async t => {
    for (const other of [0x40000003, 0xc000003e, 0xc00000b7].filter(one => one !== architecture)) {
      t.equal(runBpf(program, { architecture: other, number: 1 }).answer, Answer.killProcess)
    }
    t.equal(answer(0x40000001), Answer.killProcess)
    t.equal(answer(-1), Answer.killProcess)
  })

  t.test(`${name}: threads may be made, processes and namespaces not`, async t => {
    const thread = 0x3d0f00
    t.equal(call('clone', thread), Answer.allow)
    t.equal(call('clone', 17), EPERM)
    t.equal(call('clone', 0x4111), EPERM)
    for (const bit of [0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000, 0x00020000]) t.equal(call('clone', thread | bit), EPERM)
  })

  t.test(`${name}: only unix stream sockets`, async t => {
    t.equal(call('socket', 1, 1), Answer.allow)
    t.equal(call('socket', 1, 0x80801), Answer.allow)
    for (const [family, type] of [[2, 1], [10, 1], [16, 3], [17, 3], [1, 2], [1, 5]]) t.equal(call('socket', family ?? 0, type ?? 0), Answer.errno(97), `${family} ${type}`)
  })

  t.test(`${name}: checks of values hold with high bits set`, async t => {
    t.equal(call('prlimit64', 0, 7, 0, 1), Answer.allow)
    t.equal(call('prlimit64', 0, 7, 4096, 0), EPERM)
    t.equal(call('prlimit64', 0, 7, 1n << 40n, 0), EPERM)
    t.equal(call('ioctl', 0, 0x5401), Answer.allow)
    t.equal(call('ioctl', 0, 0x5412), Answer.errno(25))
    t.equal(call('ioctl', 0, (1n << 32n) | 0x5412n), Answer.errno(25))
    t.equal(call('fchmod', 3, 0o644), Answer.allow)
    t.equal(call('fchmod', 3, 0o4755), EPERM)
    t.equal(call('openat', -100, 0, 0o101, 0o600), Answer.allow)
    t.equal(call('openat', -100, 0, 0o101, 0o6755), EPERM)
    t.equal(call('openat', -100, 0, 0, 0o6755), Answer.allow)
    t.equal(call('prctl', 15), Answer.allow)
    t.equal(call('prctl', 22), EPERM)
    t.equal(call('fcntl', 3, 4), Answer.allow)
    t.equal(call('fcntl', 3, 8), Answer.errno(22))
    t.equal(call('socketpair', 2, 1), Answer.errno(97))
  })
}
