import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { AppEnv, AppModule } from '@dream/contracts/app-module'
import type { EntityDefinition } from '../kit/server/entity.ts'
import { readAssets } from './assets.ts'
import { migrate, openDatabase } from './database.ts'
import { createListener } from './listener.ts'
import { addRecords } from './records.ts'

export interface Project {
  app: AppModule
  entities: readonly EntityDefinition[]
  /** The folder of the project. */
  root: string
}

/** Starts the app; PORT, HOST and DATA in the environment say where it listens and keeps its database. */
export function serve ({ app, entities, root }: Project): void {
  const { PORT = '3000', HOST = '127.0.0.1', DATA = join(root, 'data') } = process.env
  mkdirSync(DATA, { recursive: true })
  const { db, close } = openDatabase(join(DATA, 'app.db'))
  migrate(db, join(root, 'migrations'), () => { addRecords(db, entities, join(root, 'records.json')) })
  const env: AppEnv = { db, assets: readAssets(join(root, 'public')), now: () => new Date(), log: message => { console.log(message) } }
  const server = createServer(createListener(request => app.fetch(request, env)))
  server.listen(Number(PORT), HOST, () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : PORT
    console.log(`The app answers at http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => { close() })
      server.closeIdleConnections()
    })
  }
}
