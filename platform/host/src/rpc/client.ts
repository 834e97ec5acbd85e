import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { WireUnavailable } from '@dream/contracts/errors'
import { type Init, decode, encode } from '@dream/contracts/codec'
import { type Kind, type Method, methods } from '@dream/contracts/kinds'
import type { Messages } from '@dream/contracts/messages'
import type { CallOptions, Client } from '@dream/contracts/plugin'
import { failureOf } from './connect-error.ts'
import { endOfStream, seal, unseal } from './envelope.ts'
import { bodyLimit } from './serve.ts'
import type { Transport } from './transport.ts'

type AnyMessage = Init<Messages[keyof Messages]>

const tracer = trace.getTracer('@dream/host')
const defaultTimeoutMs = 30_000

/** The plugin behind `transport`, as an object with one method per rpc. */
export function createClient<K extends Kind> (kind: K, transport: Transport): Client<K> {
  const client = Object.fromEntries(methods[kind].map(method => [
    method.property,
    method.stream
      ? (request: AnyMessage, options?: CallOptions) => callStream(transport, method, request, options)
      : async (request: AnyMessage, options?: CallOptions) => await callUnary(transport, method, request, options)
  ]))
  return typed(client)
}

/** The one cast of this package: the methods of the object are those of the kind, listed from its proto. */
function typed<K extends Kind> (client: Record<string, unknown>): Client<K> {
  return client as Client<K>
}

async function callUnary (transport: Transport, method: Method, request: AnyMessage, options: CallOptions = {}): Promise<unknown> {
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs
  return await tracer.startActiveSpan(method.path.slice(1), { kind: SpanKind.CLIENT }, async span => {
    try {
      const response = await transport.unary({
        path: method.path,
        headers: headersOf('application/proto', { ...options, timeoutMs }),
        body: encode(method.request, request),
        signal: options.signal,
        timeoutMs
      })
      if (response.status !== 200) throw failureOf(parse(response.body), method.path)
      return decode(method.response, response.body)
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}

async function * callStream (transport: Transport, method: Method, request: AnyMessage, options: CallOptions = {}): AsyncGenerator<unknown> {
  const stop = new AbortController()
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, options.signal])
  try {
    const response = await transport.stream({
      path: method.path,
      headers: headersOf('application/connect+proto', options),
      body: seal({ flags: 0, data: encode(method.request, request) }),
      signal,
      timeoutMs: options.timeoutMs
    })
    if (response.status !== 200) throw failureOf(parse(Buffer.concat(await Array.fromAsync(response.body))), method.path)
    const ended = () => { response.body.destroy() }
    signal.addEventListener('abort', ended, { once: true })
    for await (const { flags, data } of unseal(response.body, bodyLimit)) {
      if (flags === endOfStream) {
        const end: unknown = parse(data)
        if (typeof end === 'object' && end !== null && 'error' in end) throw failureOf(end.error, method.path)
        return
      }
      yield decode(method.response, data)
    }
    throw new WireUnavailable(method.path, transport.place, 'the stream broke off')
  } catch (error) {
    if (options.signal?.aborted === true) return
    throw error
  } finally {
    stop.abort()
  }
}

function headersOf (type: string, options: CallOptions): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': type, 'connect-protocol-version': '1' }
  if (options.requestId !== undefined) headers['x-request-id'] = options.requestId
  if (options.timeoutMs !== undefined) headers['connect-timeout-ms'] = String(options.timeoutMs)
  return headers
}

function parse (body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}
