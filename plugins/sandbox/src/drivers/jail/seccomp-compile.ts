import { aarch64, x86_64 } from './seccomp-numbers.ts'
import { absent, checked, killed, plain, type Check } from './seccomp-table.ts'

/** One instruction of classic BPF as the kernel takes it. */
export interface Instruction { code: number, jt: number, jf: number, k: number }

export type Architecture = 'x64' | 'arm64'

export const Answer = {
  allow: 0x7fff0000,
  killProcess: 0x80000000,
  errno: (number: number) => 0x00050000 | number
} as const

const EPERM = 1
const ENOSYS = 38
const load = 0x20
const jump = 0x05
const jumpEqual = 0x15
const jumpAtLeast = 0x35
const jumpSet = 0x45
const and = 0x54
const ret = 0x06
const x32 = 0x40000000

const architectures = {
  x64: { audit: 0xc000003e, numbers: x86_64 },
  arm64: { audit: 0xc00000b7, numbers: aarch64 }
}

type Range = { from: number, program: Instruction[] }

/** The filter of a jail: refuses other architectures, then finds the range that the call's number is in. */
export function compileSeccomp (architecture: Architecture): Instruction[] {
  const { audit, numbers } = architectures[architecture]
  const kill = answer(Answer.killProcess)
  return [
    instruction(load, 4),
    { code: jumpEqual, jt: 1, jf: 0, k: audit },
    kill,
    instruction(load, 0),
    ...search(ranges(numbers))
  ]
}

export function seccompBytes (program: Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8)
  program.forEach(({ code, jt, jf, k }, index) => {
    bytes.writeUInt16LE(code, index * 8)
    bytes.writeUInt8(jt, index * 8 + 2)
    bytes.writeUInt8(jf, index * 8 + 3)
    bytes.writeUInt32LE(k >>> 0, index * 8 + 4)
  })
  return bytes
}

function ranges (numbers: Readonly<Record<string, number>>): Range[] {
  const programs = new Map<number, Instruction[]>()
  const put = (names: string[], program: (name: string) => Instruction[]) => {
    for (const name of names) {
      const number = numbers[name]
      if (number !== undefined) programs.set(number, program(name))
    }
  }
  put(absent, () => [answer(Answer.errno(ENOSYS))])
  put(killed, () => [answer(Answer.killProcess)])
  put(plain, () => [answer(Answer.allow)])
  put(Object.keys(checked), name => checkedProgram(name))
  const last = Math.max(...programs.keys())
  const list: Range[] = []
  for (let number = 0; number <= last; number++) {
    const program = programs.get(number) ?? [answer(Answer.errno(EPERM))]
    const before = list.at(-1)
    if (before === undefined || !same(before.program, program)) list.push({ from: number, program })
  }
  // Newer than the table: the runtime falls back. With the x32 bit, or negative: an attack.
  list.push({ from: last + 1, program: [answer(Answer.errno(ENOSYS))] })
  list.push({ from: x32, program: [answer(Answer.killProcess)] })
  return list
}

function search (list: Range[]): Instruction[] {
  const [only] = list
  if (list.length === 1 && only !== undefined) return only.program
  const middle = list.length >> 1
  const low = search(list.slice(0, middle))
  const high = search(list.slice(middle))
  const from = list[middle]?.from ?? 0
  if (low.length <= 255) return [{ code: jumpAtLeast, jt: low.length, jf: 0, k: from }, ...low, ...high]
  return [{ code: jumpAtLeast, jt: 0, jf: 1, k: from }, instruction(jump, low.length), ...low, ...high]
}

function checkedProgram (name: string): Instruction[] {
  const call = checked[name]
  if (call === undefined) throw new Error(`no checked call ${name}`)
  const refuse = answer(Answer.errno(call.otherwise))
  return [...call.checks.flatMap(check => checkProgram(check, refuse)), answer(Answer.allow)]
}

/** Falls through when the check holds, answers `refuse` when it does not. */
function checkProgram (check: Check, refuse: Instruction): Instruction[] {
  switch (check.kind) {
    case 'allowed-values': {
      const mask = check.mask === undefined ? [] : [instruction(and, check.mask)]
      const compare = check.values.map((value, index) => ({ code: jumpEqual, jt: check.values.length - index, jf: 0, k: value }))
      return [low(check.argument), ...mask, ...compare, refuse]
    }
    case 'flags': {
      const all = check.all === 0 ? [] : [instruction(and, check.all), { code: jumpEqual, jt: 1, jf: 0, k: check.all }, refuse, low(check.argument)]
      return [low(check.argument), ...all, { code: jumpSet, jt: 0, jf: 1, k: check.none }, refuse]
    }
    case 'zero':
      return [
        low(check.argument), { code: jumpEqual, jt: 1, jf: 0, k: 0 }, refuse,
        high(check.argument), { code: jumpEqual, jt: 1, jf: 0, k: 0 }, refuse
      ]
    case 'create-without':
      return [
        low(check.flags), { code: jumpSet, jt: 0, jf: 3, k: check.create },
        low(check.mode), { code: jumpSet, jt: 0, jf: 1, k: check.bits }, refuse
      ]
  }
}

function low (argument: number): Instruction {
  return instruction(load, 16 + 8 * argument)
}

function high (argument: number): Instruction {
  return instruction(load, 20 + 8 * argument)
}

function answer (k: number): Instruction {
  return instruction(ret, k >>> 0)
}

function instruction (code: number, k: number): Instruction {
  return { code, jt: 0, jf: 0, k }
}

function same (a: Instruction[], b: Instruction[]): boolean {
  return a.length === 1 && b.length === 1 && a[0]?.k === b[0]?.k
}
