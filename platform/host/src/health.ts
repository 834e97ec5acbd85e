import type { FastifyInstance } from 'fastify'
import type { Kind } from '@dream/contracts/kinds'

/** GET /health/live: the process answers. GET /health/ready: every kind's plugin answers its Describe call. */
export function addHealth (app: FastifyInstance, served: Map<Kind, object>): void {
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (request, reply) => {
    const states = await Promise.all([...served].map(async ([kind, handlers]) => {
      const describe: unknown = Reflect.get(handlers, `describe${kind}`)
      if (typeof describe !== 'function') return [kind, 'has no Describe method'] as const
      try {
        await describe.call(handlers, {}, { requestId: request.id, signal: AbortSignal.timeout(2000), log: request.log })
        return [kind, 'ready'] as const
      } catch (error) {
        request.log.error({ err: error }, 'a plugin is not ready')
        return [kind, 'not ready'] as const
      }
    }))
    const ready = states.every(([, state]) => state === 'ready')
    return await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', kinds: Object.fromEntries(states) })
  })
}
