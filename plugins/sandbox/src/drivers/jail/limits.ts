import { fileBytes, type CellLimits } from '../driver.ts'

const megabyte = 1024 * 1024
/** What Deno reserves before an app has done anything, the code range of V8 included. */
const idleData = 555 * megabyte

/** The options of prlimit for everything that every cell gets; without memory cgroups also the size of its data. */
export function limitArguments (limits: CellLimits, hasMemoryGroup: boolean): string[] {
  return [
    '--core=0', '--nofile=1024', `--fsize=${fileBytes(limits.diskMegabytes)}`,
    ...(hasMemoryGroup ? [] : [`--data=${idleData + limits.memoryMegabytes * megabyte}`])
  ]
}

/** The same as /proc/<pid>/limits writes them. */
export function limitLines (limits: CellLimits): { name: string, value: number }[] {
  return [
    { name: 'Max core file size', value: 0 },
    { name: 'Max open files', value: 1024 },
    { name: 'Max file size', value: fileBytes(limits.diskMegabytes) }
  ]
}
