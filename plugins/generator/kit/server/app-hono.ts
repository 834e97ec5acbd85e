import type { AppEnv } from '@dream/contracts/app-module'
import type { Context } from './records.ts'

/** What Hono carries through a request of a generated app. */
export interface AppHono {
  Bindings: AppEnv
  Variables: { context: Context }
}
