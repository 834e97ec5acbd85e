import { once } from 'node:events'
import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { limits } from '../config.ts'
import { StreamsExhausted } from '../errors.ts'

export interface StreamEvent {
  /** Where to go on after a lost connection; none for what is not kept. */
  id?: number
  event: string
  data: object
}

export interface Streams {
  /** Answers with server-sent events until the source ends, the caller goes or the platform stops. Throws DRM_API_STREAMS_EXHAUSTED. */
  send (request: FastifyRequest, reply: FastifyReply, stream: { appId: string, source: (signal: AbortSignal) => AsyncIterable<StreamEvent> }): Promise<FastifyReply>
  closeAll (): void
}

/** Event streams to browsers, so many and no more. */
export function createStreams (): Streams {
  const open = new Map<AbortController, { appId: string, caller: string }>()

  function isFull (appId: string, caller: string): boolean {
    const streams = [...open.values()]
    return streams.length >= limits.streams ||
      streams.filter(stream => stream.appId === appId).length >= limits.streamsPerApp ||
      streams.filter(stream => stream.caller === caller).length >= limits.streamsPerCaller
  }

  return {
    async send (request, reply, { appId, source }) {
      const caller = normalizeIP(request.ip)
      if (isFull(appId, caller)) throw new StreamsExhausted()
      const controller = new AbortController()
      open.set(controller, { appId, caller })
      const { raw } = reply.hijack()
      const gone = () => { controller.abort() }
      raw.once('close', gone)
      raw.on('error', gone)
      raw.writeHead(200, { ...outgoing(reply), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' })
      if (request.method === 'HEAD') {
        open.delete(controller)
        raw.end()
        return reply
      }
      raw.write('retry: 1000\n\n')
      const heartbeat = setInterval(() => { raw.write(': still here\n\n') }, limits.heartbeatMs)
      try {
        for await (const event of source(controller.signal)) {
          if (controller.signal.aborted) break
          if (!raw.write(textOf(event))) await once(raw, 'drain', { signal: controller.signal })
        }
      } catch (error) {
        if (!controller.signal.aborted) request.log.warn({ err: error }, 'an event stream broke off')
      } finally {
        clearInterval(heartbeat)
        open.delete(controller)
        controller.abort()
        raw.end()
      }
      return reply
    },
    closeAll () {
      for (const controller of open.keys()) controller.abort()
    }
  }
}

function textOf ({ id, event, data }: StreamEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

function outgoing (reply: FastifyReply): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value)
  }
  return headers
}
