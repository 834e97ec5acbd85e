import type { Log } from '@dream/contracts/plugin'
import type { Cell, Driver } from './driver.ts'

/** Cells that wait, so that a start need not. */
export interface Pool {
  /** A waiting cell, or a new one. */
  take (): Promise<Cell>
  /** Settles when as many wait as should. */
  filled (): Promise<void>
  close (): Promise<void>
}

/** Refilling uses the processor that whoever took the cell needs now. */
const refillAfterMs = 400

export function createPool (driver: Driver, size: number, log: Log): Pool {
  const waiting: Cell[] = []
  const taken = new Set<Cell>()
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let filling: Promise<void> | undefined

  async function fill (): Promise<void> {
    while (!closed && waiting.length < size) {
      const cell = await driver.open()
      await driver.warm(cell).catch((error: unknown) => { cell.kill(); throw error })
      track(cell)
      waiting.push(cell)
      void cell.ended.then(() => {
        const index = waiting.indexOf(cell)
        if (index === -1) return
        waiting.splice(index, 1)
        cell.release()
      })
    }
  }

  function refill (): void {
    clearTimeout(timer)
    if (closed || size === 0) return
    timer = setTimeout(() => {
      filling ??= fill().catch((error: unknown) => { log.warn({ err: error }, 'no cell could be kept waiting') }).finally(() => { filling = undefined })
    }, refillAfterMs).unref()
  }

  function track (cell: Cell): void {
    taken.add(cell)
    void cell.ended.finally(() => taken.delete(cell))
    if (closed) cell.kill()
  }

  return {
    async take () {
      const cell = waiting.shift()
      refill()
      if (cell !== undefined) return cell
      const opened = await driver.open()
      track(opened)
      return opened
    },
    async filled () {
      clearTimeout(timer)
      filling ??= fill().finally(() => { filling = undefined })
      await filling
    },
    async close () {
      closed = true
      clearTimeout(timer)
      await filling?.catch(() => undefined)
      const ends = [...taken].map(async cell => { cell.kill(); await cell.ended; cell.release() })
      await Promise.allSettled(ends)
    }
  }
}
