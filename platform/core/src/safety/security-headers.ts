import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

const headers = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': 'default-src \'none\'; frame-ancestors \'none\''
}

/** Headers of every answer of the platform itself: nothing of it is shown, framed or kept by a browser. */
export const securityHeaders = fp(async (app: FastifyInstance) => {
  app.addHook('onRequest', async (_request, reply) => { reply.headers(headers) })
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}, { name: '@dream/core/security-headers', fastify: '5.x' })
