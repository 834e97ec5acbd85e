import type { AppEnv } from '@dream/contracts/app-module'
import type { Context } from './records.ts'

/** The one Hono of the app: what has its own does not hand errors on. */
export { Hono } from 'hono/tiny'

/** What Hono carries through a request of a generated app. */
export interface AppHono {
  Bindings: AppEnv
  Variables: { context: Context }
}
