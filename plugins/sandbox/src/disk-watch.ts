import { sizeOf } from './app-data.ts'
import type { Cell } from './drivers/driver.ts'

const everyMs = 500

/** Looks twice a second at what a cell holds of the disk, files without a name included, and tells once when it is too much. */
export function watchDisk (cell: Pick<Cell, 'directory' | 'unlinkedBytes'>, megabytes: number, full: () => void): { stop (): void } {
  const timer = setInterval(() => {
    if (sizeOf(cell.directory) + cell.unlinkedBytes() <= megabytes * 1024 * 1024) return
    clearInterval(timer)
    full()
  }, everyMs).unref()
  return { stop () { clearInterval(timer) } }
}
