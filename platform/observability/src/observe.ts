import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Registry } from 'prom-client'
import { httpMetrics, metricsRegistry } from './metrics.ts'
import { requestIdOf } from './request-id.ts'

export interface ObserveOptions {
  /** Name of the instance, for its host. */
  service?: string
  registry?: Registry
}

const quiet = new Set(['/health/live', '/health/ready', '/metrics'])

/** Gives every request an id, a log line and a place in the metrics; serves GET /metrics. */
export const observe = fp(async (app: FastifyInstance, { registry = metricsRegistry }: ObserveOptions) => {
  const metrics = httpMetrics(registry)
  app.setGenReqId(requestIdOf)
  app.setChildLoggerFactory((logger, { reqId, requestId = reqId }, options) => logger.child({ requestId }, options))
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const milliseconds = reply.elapsedTime
    metrics.count({ method: request.method, route, status: reply.statusCode }, milliseconds / 1000)
    if (quiet.has(route)) return
    const fields = { method: request.method, route, status: reply.statusCode, milliseconds: Math.round(milliseconds * 10) / 10 }
    if (reply.statusCode >= 500) request.log.error(fields, 'answered')
    else if (route.startsWith('/dream.v1.')) request.log.debug(fields, 'answered')
    else request.log.info(fields, 'answered')
  })
  app.get('/metrics', { logLevel: 'warn' }, async (_request, reply) => {
    const text = await registry.metrics()
    return await reply.type(registry.contentType).send(text)
  })
}, { name: '@dream/observability/observe', fastify: '5.x' })
