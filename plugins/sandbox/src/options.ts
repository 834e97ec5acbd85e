import type { CellLimits, Isolation } from './drivers/driver.ts'

export interface SandboxOptions {
  /** jail, permissions, or auto: the strongest that starts here. */
  driver?: 'auto' | 'jail' | 'permissions'
  /** A weaker level is a refusal to start. */
  minimum?: Isolation
  /** Path of Deno's binary; the npm package's unless given. */
  deno?: string
  /** Path or name of bubblewrap. */
  bubblewrap?: string
  limits?: Partial<CellLimits>
  /** Cells that wait for the next start. */
  warmCells?: number
  /** Milliseconds without a request until a running app is stopped in place. */
  stopAfterMs?: number
  /** Milliseconds without a request until a stopped app is ended. */
  sleepAfterMs?: number
  /** Milliseconds between two looks at a running app. */
  heartbeatMs?: number
  /** Milliseconds of silence after which an app is ended and started again. */
  silenceMs?: number
  /** Milliseconds a start may take, migration and seeding included. */
  startWithinMs?: number
  /** Milliseconds all checks of a version may take together. */
  checkWithinMs?: number
  /** Milliseconds until the first byte of an answer, on the traffic route. */
  answerWithinMs?: number
  /** Seconds that a traffic token lasts. */
  tokenSeconds?: number
  /** Snapshots kept for each app; older ones are deleted. */
  snapshots?: number
}

export type Settings = Required<Omit<SandboxOptions, 'limits'>> & { limits: CellLimits }

export function settingsFrom (options: SandboxOptions): Settings {
  return {
    driver: 'auto',
    minimum: 'permissions',
    deno: '',
    bubblewrap: 'bwrap',
    warmCells: 2,
    stopAfterMs: 15_000,
    sleepAfterMs: 10 * 60_000,
    heartbeatMs: 1000,
    silenceMs: 3000,
    startWithinMs: 15_000,
    checkWithinMs: 20_000,
    answerWithinMs: 30_000,
    tokenSeconds: 600,
    snapshots: 50,
    ...options,
    limits: { memoryMegabytes: 192, cores: 1, threads: 64, diskMegabytes: 512, ...options.limits }
  }
}
