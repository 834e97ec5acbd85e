import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { RateLimited } from '../errors.ts'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Gives every caller one budget for all calls that write. */
export const limitWrites = fp(async (app: FastifyInstance, { perMinute }: { perMinute: number }) => {
  await app.register(rateLimit, { global: false })
  const spend = app.createRateLimit({ max: perMinute, timeWindow: 60_000 })
  app.addHook('onRequest', async (request, reply) => {
    if (reads.has(request.method)) return
    const budget = await spend(request)
    if (budget.isAllowed || !budget.isExceeded) return
    reply.header('retry-after', budget.ttlInSeconds)
    throw new RateLimited(budget.ttlInSeconds)
  })
}, { name: '@dream/core/limit-writes', fastify: '5.x' })
