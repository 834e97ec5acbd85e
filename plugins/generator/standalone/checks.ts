import { join } from 'node:path'
import { test } from 'node:test'
import type { AcceptanceCheck, AppModule } from '@dream/contracts/app-module'
import { readAssets } from './assets.ts'
import { migrate, openDatabase } from './database.ts'

export interface CheckedProject {
  app: AppModule
  checks: readonly AcceptanceCheck[]
  /** The folder of the project. */
  root: string
}

/** So low that signing in costs a test next to nothing. */
const passwordCost = 8
const moment = '2026-06-15T12:00:00.000Z'

/** Makes a test of each check: on an empty database of its own, at a fixed moment. */
export function testChecks ({ app, checks, root }: CheckedProject): void {
  const assets = readAssets(join(root, 'public'))
  for (const check of checks) {
    test(check.name, async () => {
      const { db, close } = openDatabase(':memory:')
      try {
        migrate(db, join(root, 'migrations'))
        const now = () => new Date(moment)
        const env = { db, assets, now, log: (message: string) => { console.error(message) }, passwordCost }
        await check.run({ now, fetch: async (path, init) => app.fetch(new Request(new URL(path, 'http://app.localhost'), init), env) })
      } finally {
        close()
      }
    })
  }
}
