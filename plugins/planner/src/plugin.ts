import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type {} from '@dream/contracts/plugin'
import { createPlanner, type PlannerOptions } from './planner.ts'

export default fp(async (app: FastifyInstance, options: PlannerOptions) => {
  const planner = createPlanner(options)
  app.serve('Planner', planner.handlers)
  app.addHook('onClose', async () => { await planner.close() })
}, { name: '@dream/planner', fastify: '5.x', decorators: { fastify: ['serve', 'pluginEnvironment'] } })
