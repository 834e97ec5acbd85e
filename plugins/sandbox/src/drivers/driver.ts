/** Weakest first. */
export const isolationLevels = ['permissions', 'jail', 'gvisor', 'microvm'] as const
export type Isolation = typeof isolationLevels[number]

/** A way to run generated code apart from everything else. */
export interface Driver {
  name: string
  isolation: Isolation
  /** What an administrator should know: what is missing for more, and the remedy. */
  notes: string[]
  /** A new cell, closed from outside and waiting for its payload. Throws when one cannot be made. */
  open (): Promise<Cell>
  /** Makes waiting cells answer their first request sooner. */
  warm (cell: Cell): Promise<void>
  /** Forgets what it keeps between calls. The cells themselves are ended by whoever opened them. */
  close (): Promise<void>
}

/** One process with Dream's runner in it, for one app or one check. */
export interface Cell {
  readonly number: number
  /** Host path of the directory whose `app` the cell sees as the app's data; put there before `go`. */
  readonly directory: string
  /** Host path of the unix socket it answers on. */
  readonly socket: string
  /** The uid whose the data must be, where cells have one each. */
  readonly uid: number | undefined
  /** Everything it prints goes to the listener; what it printed before is given at once. */
  listen (listener: CellListener): void
  /** Hands it the payload: only now does code of an app come in. */
  go (payload: Buffer[]): void
  pause (): void
  resume (): void
  /** Asks the runner to end by itself. */
  finish (): void
  kill (): void
  /** Milliseconds of processor time used so far. */
  processorMilliseconds (): number
  residentMegabytes (): number
  /** Bytes on the disk of files that it holds open and that have no name any more. */
  unlinkedBytes (): number
  /** Settles when the process is gone. */
  readonly ended: Promise<CellEnd>
  /** Removes its directories; after `ended`, and after the data has been taken out. */
  release (): void
}

export type CellListener = (stream: 'out' | 'err', line: string) => void

export interface CellEnd {
  /** As a shell would say it: 128 + number for a signal. */
  code: number
  outOfMemory: boolean
  /** It was ended because it printed too much. */
  flooded: boolean
}

export interface CellLimits {
  memoryMegabytes: number
  /** Processor cores, 0.5 for half of one. */
  cores: number
  threads: number
  /** Of the data of one app. */
  diskMegabytes: number
}

const pageBytes = 4096

/**
 * No file of an app grows beyond this, by the kernel's word: the database and its write-ahead log together stay within
 * the disk limit, whatever the app does, with some room for their index and temporary files. Whole pages of SQLite.
 */
export function fileBytes (diskMegabytes: number): number {
  return Math.floor(diskMegabytes * 1024 * 1024 * 0.45 / pageBytes) * pageBytes
}
