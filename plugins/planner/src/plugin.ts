import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { complete } from '@dream/contracts/codec'
import type {} from '@dream/contracts/plugin'
import { createPlanner, type PlannerOptions } from './planner.ts'

/** Read once at the start, so that the first person does not wait while the packs are indexed and the code warms up. */
const warmUp = 'A club keeps members with a name, an email and a joining date. Each member has payments with an amount and a date. Show the total per month.'

export default fp(async (app: FastifyInstance, options: PlannerOptions) => {
  const planner = createPlanner(options)
  app.serve('Planner', planner)
  app.addHook('onReady', async () => {
    setImmediate(() => {
      const wish = complete('Wish', { text: warmUp, locale: 'en-US', timeZone: 'UTC', today: '2026-01-01' })
      const context = { requestId: 'warm-up', signal: AbortSignal.timeout(10_000), log: app.pluginEnvironment.log }
      planner.plan({ wish, current: null, findings: [] }, context).catch((error: unknown) => { app.log.warn({ err: error }, 'the planner could not warm up') })
    })
  })
}, { name: '@dream/planner', fastify: '5.x', decorators: { fastify: ['serve', 'pluginEnvironment'] } })
