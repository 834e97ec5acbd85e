import type { Page } from 'playwright-core'

/**
 * What a person does with a block, in a browser. It is done on a desk's screen and on a phone's, and once more with the
 * block's server part broken: then it must fail.
 */
export interface Walk {
  /** The names of the coverage table that it shows to work: "pomodoro". */
  shows: readonly string[]
  /** The Blueprint it walks in: examples/<example>.json. */
  example: string
  /** Throws where something is not as it should be. */
  run (visit: Visit): Promise<void>
}

export interface Visit {
  /** The app, opened at "/" with its samples. */
  page: Page
  /** The app's address: "http://127.0.0.1:4711". */
  url: string
  isPhone: boolean
  /** The app at a path, in a browser that has never seen it. */
  elsewhere (path?: string): Promise<Page>
}
