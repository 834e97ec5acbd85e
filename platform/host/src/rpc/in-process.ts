import type { FastifyInstance } from 'fastify'
import { CallRequest, StreamResponse, UnaryResponse } from './call.ts'
import type { Transport } from './transport.ts'

/**
 * Calls a Fastify instance without a socket: the whole protocol, the same bytes, the same route with its hooks. A
 * trace goes on by itself, as both sides are in one process.
 */
export function createInProcessTransport (app: FastifyInstance): Transport {
  return {
    place: 'in process',
    async unary (outgoing) {
      const request = new CallRequest(outgoing)
      const response = new UnaryResponse(request)
      app.routing(request, response)
      return await response.answer
    },
    async stream (outgoing) {
      const request = new CallRequest(outgoing)
      const response = new StreamResponse(request)
      app.routing(request, response)
      return await response.answer
    }
  }
}
