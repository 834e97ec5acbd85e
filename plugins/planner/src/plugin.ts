import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type {} from '@dream/contracts/plugin'
import { createPlanner, type PlannerOptions } from './planner.ts'

export default fp(async (app: FastifyInstance, options: PlannerOptions) => {
  app.serve('Planner', createPlanner(options))
}, { name: '@dream/planner', fastify: '5.x', decorators: { fastify: ['serve', 'pluginEnvironment'] } })
