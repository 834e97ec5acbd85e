import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { limits } from '../config.ts'
import { TrafficBodySlow, TrafficBodyTooLarge, TrafficBroken, TrafficTimeout } from '../errors.ts'
import type { Failure } from '@dream/contracts/errors'
import { responseHeaders } from './headers.ts'

export interface ExchangeOptions {
  request: IncomingMessage
  response: ServerResponse
  /** Address of whoever made the request. */
  caller: string
  /** The platform's, added to what the app says: name, value, name, value. */
  headers: readonly string[]
  /** The app has begun to answer. */
  answered: () => void
  /** Nothing was answered: `again` says whether the app may be asked once more. */
  failed: (failure: Failure, again: boolean) => void
}

/** One request on its way to an app and its answer on the way back, streamed both ways with the slower side's pace. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #options: ExchangeOptions
  #controller: Dispatcher.DispatchController | undefined
  #bodyBegun = false
  #bodyFailure: Failure | undefined
  #settled = false
  #sent = false
  /** Bytes of the answer that are still to come; NaN where the app has not said how many. */
  #left = NaN

  constructor (options: ExchangeOptions) {
    this.#options = options
  }

  /** The body as undici reads it; null for none. */
  body (): Dispatcher.DispatchOptions['body'] {
    if (!hasBody(this.#options.request)) return null
    return Readable.from(this.#readBody(), { objectMode: false })
  }

  /** The caller has gone. */
  abandon (): void {
    if (this.#settled) return
    this.#settled = true
    this.#controller?.abort(new Error('the caller has gone'))
  }

  async * #readBody (): AsyncGenerator<Buffer> {
    this.#bodyBegun = true
    let bytes = 0
    const timer = setTimeout(() => { this.#failBody(new TrafficBodySlow()) }, limits.bodyIdleMs)
    try {
      // The socket stays open when undici stops reading: an answer still has to go out on it.
      for await (const chunk of this.#options.request.iterator({ destroyOnReturn: false })) {
        bytes += chunk.length
        if (bytes > limits.appBodyBytes) throw this.#failBody(new TrafficBodyTooLarge())
        yield chunk
        timer.refresh()
      }
    } finally {
      clearTimeout(timer)
    }
  }

  #failBody (failure: Failure): Failure {
    this.#bodyFailure ??= failure
    this.#controller?.abort(failure)
    return failure
  }

  onRequestStart (controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#settled) controller.abort(new Error('the caller has gone'))
  }

  onResponseStart (controller: Dispatcher.DispatchController, status: number, said: IncomingHttpHeaders, message?: string): void {
    if (status < 200) return
    const { response } = this.#options
    const headers = responseHeaders(rawOf(controller), this.#options.headers)
    this.#sent = true
    this.#options.answered()
    response.writeHead(status, message ?? '', headers)
    this.#left = Number(said['content-length'] ?? NaN)
    if (Number.isNaN(this.#left)) {
      // An event stream may have nothing to say for a while; its head goes out anyway.
      setImmediate(() => { if (!response.writableEnded && !response.destroyed) response.flushHeaders() })
    }
  }

  onResponseData (controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const { response } = this.#options
    this.#left -= chunk.length
    if (this.#left === 0) {
      // Head, last bytes and end leave in one write.
      this.#settled = true
      response.end(chunk)
    } else if (!response.write(chunk)) {
      controller.pause()
      response.once('drain', () => { controller.resume() })
    }
  }

  onResponseEnd (): void {
    if (this.#settled) return
    this.#settled = true
    this.#options.response.end()
  }

  onResponseError (_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#settled) return
    this.#settled = true
    if (this.#sent) {
      this.#options.response.destroy()
      return
    }
    const code = 'code' in error ? error.code : ''
    const timedOut = code === 'UND_ERR_HEADERS_TIMEOUT'
    const failure = this.#bodyFailure ?? (timedOut ? new TrafficTimeout() : new TrafficBroken())
    this.#options.failed(failure, !this.#bodyBegun && !timedOut)
  }
}

export function hasBody ({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

/** The answer's headers as they came. */
export function rawOf (controller: Dispatcher.DispatchController): readonly (Buffer | Buffer[] | string)[] {
  return Array.isArray(controller.rawHeaders) ? controller.rawHeaders : []
}
