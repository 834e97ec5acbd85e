import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { RateLimited } from '../errors.ts'
import { isLoopback } from './relays.ts'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** How many callers' budgets one connection's other end may spend in all, whomever it says that it relays for. */
const relayed = 10

/**
 * Gives every caller one budget for all calls that write. A caller of this machine or of a trusted relay is whom its
 * X-Forwarded-For names, as the site relays for people. All whom this machine names have a bound of their own together,
 * since anyone on it can say so.
 */
export const limitWrites = fp(async (app: FastifyInstance, { perMinute }: { perMinute: number }) => {
  await app.register(rateLimit, { global: false })
  const spend = app.createRateLimit({ max: perMinute, timeWindow: 60_000 })
  const spendRelayed = app.createRateLimit({ max: perMinute * relayed, timeWindow: 60_000, keyGenerator: request => `relay ${peerOf(request)}` })

  async function take (budgetOf: typeof spend, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const budget = await budgetOf(request)
    if (budget.isAllowed || !budget.isExceeded) return
    reply.header('retry-after', budget.ttlInSeconds)
    throw new RateLimited(budget.ttlInSeconds)
  }

  app.addHook('onRequest', async (request, reply) => {
    if (reads.has(request.method)) return
    await take(spend, request, reply)
    if (isLoopback(peerOf(request)) && request.ip !== peerOf(request)) await take(spendRelayed, request, reply)
  })
}, { name: '@dream/core/limit-writes', fastify: '5.x' })

function peerOf (request: FastifyRequest): string {
  return request.socket.remoteAddress ?? ''
}
