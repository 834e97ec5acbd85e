import type { Platform } from './platform.ts'

/** What a command works with; a test hands it its own. */
export interface Surroundings {
  platform: Platform
  /** Where the site answers, for people. */
  siteUrl: string
  print (line: string): void
  /** To the error stream. */
  complain (line: string): void
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
}

/** What was said by its name: the value, or nothing where it takes none. */
export type Options = ReadonlyMap<string, string>

export interface Command {
  /** "make <wish>" */
  usage: string
  summary: string
  /** The number of words that must follow, and its options beside --json: those that are said or not, and those with a value. */
  words: number
  options: readonly string[]
  values?: readonly string[]
  /** Returns the exit code: 0 when what was asked for is so, 1 when not. */
  run (surroundings: Surroundings, words: string[], options: Options): Promise<number>
}
