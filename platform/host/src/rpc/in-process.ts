import { context, propagation } from '@opentelemetry/api'
import type { FastifyInstance } from 'fastify'
import type { Outgoing, Transport } from './transport.ts'

/** A call without a socket has none to hang up on; its handler finds the caller's signal here, under this header. */
export const callHeader = 'x-dream-call'
export const callsInProcess = new Map<string, AbortSignal>()
let calls = 0

/** Calls a Fastify instance without a socket: the whole protocol, the same bytes. */
export function createInProcessTransport (app: FastifyInstance): Transport {
  function request ({ path, headers, body }: Outgoing, call: string) {
    const trace: Record<string, string> = {}
    // Over a socket the instrumentation of undici does this; a second traceparent would void the first.
    propagation.inject(context.active(), trace)
    return { method: 'POST' as const, url: path, headers: { ...headers, ...trace, [callHeader]: call }, payload: Buffer.from(body.buffer, body.byteOffset, body.length) }
  }
  return {
    place: 'in process',
    async unary (outgoing) {
      const call = open(outgoing.signal)
      try {
        const response = await app.inject(request(outgoing, call))
        return { status: response.statusCode, body: response.rawPayload }
      } finally {
        callsInProcess.delete(call)
      }
    },
    async stream (outgoing) {
      const call = open(outgoing.signal)
      const response = await app.inject({ ...request(outgoing, call), payloadAsStream: true })
      const body = response.stream()
      body.once('close', () => callsInProcess.delete(call))
      return { status: response.statusCode, body }
    }
  }
}

function open (signal: AbortSignal | undefined): string {
  const call = String(++calls)
  if (signal !== undefined) callsInProcess.set(call, signal)
  return call
}
