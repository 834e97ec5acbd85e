import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type {} from '@dream/contracts/plugin'
import { openStore, type PersistenceOptions } from './drivers.ts'
import { createPersistence } from './persistence.ts'

export default fp(async (app: FastifyInstance, options: PersistenceOptions) => {
  const store = await openStore(options, app.pluginEnvironment)
  const { handlers, endWatches } = createPersistence(store)
  app.addHook('preClose', async () => { endWatches() })
  app.addHook('onClose', async () => { await store.close() })
  app.serve('Persistence', handlers)
}, { name: '@dream/persistence', fastify: '5.x', decorators: { fastify: ['serve', 'pluginEnvironment'] } })
