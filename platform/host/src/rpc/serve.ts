import { Readable } from 'node:stream'
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { WireDeadlineExceeded, WireMediaTypeUnknown, WireMessageInvalid } from '@dream/contracts/errors'
import { type Kind, type Method, methods } from '@dream/contracts/kinds'
import type { CallContext, Handlers } from '@dream/contracts/plugin'
import { CallRequest } from './call.ts'
import { connectError, publicFailure } from './connect-error.ts'
import { endOfStream, seal, unseal } from './envelope.ts'
import { type Media, mediaOf, streamMedia, unaryMedia } from './media.ts'

type Handler = (request: unknown, context: CallContext) => unknown

export const bodyLimit = 64 * 1024 * 1024
const tracer = trace.getTracer('@dream/host')

/** Adds a route for every method of `kind` to `app`, spoken in the Connect protocol. */
export function serveKind<K extends Kind> (app: FastifyInstance, kind: K, handlers: Handlers<K>): void {
  app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => { done(null, body) })
    scope.setErrorHandler(async (error, request, reply) => {
      const failure = publicFailure(error, request.url)
      if ((failure.statusCode ?? 500) >= 500) request.log.error({ err: error }, 'call failed')
      return await reply.code(failure.statusCode ?? 500).type('application/json').send(connectError(failure))
    })
    for (const method of methods[kind]) {
      const handler = handlerOf(handlers, method)
      scope.post(method.path, { bodyLimit }, async (request, reply) => await spanned(method, async () =>
        method.stream ? await answerStream(method, handler, request, reply) : await answer(method, handler, request, reply)))
    }
  })
}

async function answer (method: Method, handler: Handler, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const media = requireMedia(unaryMedia, request)
  const message = media.read(method.request, bodyOf(request))
  const call = callContext(method, request, reply)
  try {
    const response = await Promise.race([handler(message, call.context), call.ended])
    return await reply.type(media.type).send(media.write(method.response, objectOf(response)))
  } finally {
    call.close()
  }
}

async function answerStream (method: Method, handler: Handler, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const media = requireMedia(streamMedia, request)
  let message: unknown
  for await (const { data } of unseal(Readable.from([bodyOf(request)]), bodyLimit)) message ??= media.read(method.request, data)
  if (message === undefined) throw new WireMessageInvalid('The body', method.request, 'it is empty')
  const call = callContext(method, request, reply)
  const responses = handler(message, call.context)
  if (!isAsyncIterable(responses)) throw new TypeError(`${method.path} must answer with an async iterable`)
  async function * envelopes (source: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
    try {
      for await (const response of source) yield seal({ flags: 0, data: media.write(method.response, objectOf(response)) })
      yield seal({ flags: endOfStream, data: Buffer.from('{}') })
    } catch (error) {
      const failure = publicFailure(error, method.path)
      if (!call.context.signal.aborted) request.log.error({ err: error }, 'stream failed')
      yield seal({ flags: endOfStream, data: Buffer.from(JSON.stringify({ error: connectError(failure) })) })
    } finally {
      call.close()
    }
  }
  return await reply.type(media.type).send(Readable.from(envelopes(responses), { objectMode: false, highWaterMark: 1 }))
}

function callContext (method: Method, request: FastifyRequest, reply: FastifyReply) {
  const controller = new AbortController()
  const gone = () => { controller.abort(new Error('the caller has gone')) }
  reply.raw.once('close', gone)
  const caller = request.raw instanceof CallRequest ? request.raw.caller : undefined
  // It may have gone while the hooks ran.
  if (caller?.aborted === true) gone()
  else caller?.addEventListener('abort', gone, { once: true })
  const timeout = Number(request.headers['connect-timeout-ms'])
  let timer: NodeJS.Timeout | undefined
  const ended = new Promise<never>((_resolve, reject) => {
    if (timeout > 0) {
      timer = setTimeout(() => {
        reject(new WireDeadlineExceeded(method.path, timeout))
        controller.abort(new WireDeadlineExceeded(method.path, timeout))
      }, timeout)
    }
  })
  ended.catch(() => {})
  const context: CallContext = { requestId: request.id, signal: controller.signal, log: request.log }
  return {
    context,
    ended,
    close: () => {
      clearTimeout(timer)
      reply.raw.off('close', gone)
      caller?.removeEventListener('abort', gone)
    }
  }
}

async function spanned<T> (method: Method, work: () => Promise<T>): Promise<T> {
  return await tracer.startActiveSpan(method.path.slice(1), { kind: SpanKind.SERVER }, async span => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}

function requireMedia (list: Media[], request: FastifyRequest): Media {
  const media = mediaOf(list, request.headers['content-type'])
  if (media === undefined) throw new WireMediaTypeUnknown(String(request.headers['content-type'] ?? 'none'))
  return media
}

function handlerOf (handlers: object, method: Method): Handler {
  const handler: unknown = Reflect.get(handlers, method.property)
  if (typeof handler !== 'function') throw new TypeError(`the plugin has no method ${method.property} for ${method.path}`)
  return (request, context) => handler.call(handlers, request, context)
}

function bodyOf (request: FastifyRequest): Uint8Array {
  return request.body instanceof Uint8Array ? request.body : new Uint8Array()
}

function objectOf (response: unknown): object {
  if (typeof response !== 'object' || response === null) throw new TypeError('a handler answers with a message')
  return response
}

function isAsyncIterable (value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
