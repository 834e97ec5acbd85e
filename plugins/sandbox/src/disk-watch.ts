import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { sizeOf } from './app-data.ts'
import { fileBytes, type Cell } from './drivers/driver.ts'

const everyMs = 500
const nearly = 0.9

export interface DiskNews {
  /** It holds more than it may; told once, and nothing is looked at afterwards. */
  full: () => void
  /** Its database or the write-ahead log cannot grow much more; told once. */
  nearlyFull?: () => void
}

/**
 * Looks twice a second at what a cell holds of the disk, files without a name included. How large one file may be is
 * the kernel's to watch; this is for many of them, and so that the owner hears of it.
 */
export function watchDisk (cell: Pick<Cell, 'directory' | 'unlinkedBytes'>, megabytes: number, { full, nearlyFull }: DiskNews): { stop (): void } {
  let told = nearlyFull === undefined
  const timer = setInterval(() => {
    if (sizeOf(cell.directory) + cell.unlinkedBytes() > megabytes * 1024 * 1024) {
      clearInterval(timer)
      return full()
    }
    if (told || Math.max(...['app.db', 'app.db-wal'].map(name => lengthOf(join(cell.directory, 'app', name)))) < nearly * fileBytes(megabytes)) return
    told = true
    nearlyFull?.()
  }, everyMs).unref()
  return { stop () { clearInterval(timer) } }
}

function lengthOf (file: string): number {
  return lstatSync(file, { throwIfNoEntry: false })?.size ?? 0
}
