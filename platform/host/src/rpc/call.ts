import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Readable } from 'node:stream'
import type { Outgoing } from './transport.ts'

/** Where a connection would be. Nothing is sent on it. */
const here = Object.defineProperty(new Socket(), 'remoteAddress', { value: '127.0.0.1' })

/** A call inside this process as the request that a route sees. */
export class CallRequest extends IncomingMessage {
  /** Aborted when the caller has gone: there is no connection that could close. */
  readonly caller: AbortSignal | undefined

  constructor ({ path, headers, body, signal }: Outgoing) {
    super(here)
    this.method = 'POST'
    this.url = path
    this.headers = headers
    this.httpVersion = '1.1'
    this.httpVersionMajor = 1
    this.httpVersionMinor = 1
    this.complete = true
    this.caller = signal
    this.push(Buffer.from(body.buffer, body.byteOffset, body.length))
    this.push(null)
  }

  override _read (): void {}

  override _destroy (error: Error | null, done: (error?: Error | null) => void): void {
    done(error)
  }
}

/** What a route answers such a call with: what goes out is handed on as it is, instead of being written as HTTP. */
abstract class CallResponse extends ServerResponse {
  /** By this node:http knows whether the head was sent. */
  declare _header: string | null

  constructor (request: CallRequest) {
    super(request)
  }

  protected abstract take (chunk: Uint8Array): boolean
  protected abstract ended (): void

  override writeHead (status: number): this {
    this.statusCode = status
    this._header = 'sent'
    return this
  }

  override write (chunk: string | Uint8Array): boolean {
    this._header = 'sent'
    return this.take(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  }

  override end (chunk?: unknown): this {
    if (this.writableEnded) return this
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk)
    this._header = 'sent'
    this.finished = true
    this.ended()
    this.emit('finish')
    process.nextTick(() => this.emit('close'))
    return this
  }

  override flushHeaders (): void {
    this._header = 'sent'
  }
}

export interface Whole { status: number, body: Uint8Array }
export interface Streamed { status: number, body: Readable }

/** Resolves `answer` once it is whole. */
export class UnaryResponse extends CallResponse {
  readonly #chunks: Uint8Array[] = []
  readonly #whole = Promise.withResolvers<Whole>()
  readonly answer = this.#whole.promise

  protected take (chunk: Uint8Array): boolean {
    this.#chunks.push(chunk)
    return true
  }

  protected ended (): void {
    const [only = new Uint8Array()] = this.#chunks
    this.#whole.resolve({ status: this.statusCode, body: this.#chunks.length < 2 ? only : Buffer.concat(this.#chunks) })
  }

  override destroy (error = new Error('the answer broke off')): this {
    if (this.writableEnded || this.destroyed) return this
    this.destroyed = true
    this.#whole.reject(error)
    this.emit('close')
    return this
  }
}

/** Resolves `answer` with the first bytes; the rest follows at the reader's pace. A reader that goes closes the response. */
export class StreamResponse extends CallResponse {
  #full = false
  readonly #begun = Promise.withResolvers<Streamed>()
  readonly answer = this.#begun.promise
  readonly #body = new Readable({
    read: () => {
      if (!this.#full) return
      this.#full = false
      this.emit('drain')
    },
    destroy: (error, done) => {
      done(error)
      this.destroy()
    }
  })

  protected take (chunk: Uint8Array): boolean {
    this.#begin()
    this.#full = !this.#body.push(chunk)
    return !this.#full
  }

  protected ended (): void {
    this.#begin()
    this.#body.push(null)
  }

  override destroy (error?: Error): this {
    if (this.destroyed) return this
    this.destroyed = true
    this.#body.destroy(error)
    if (!this.writableEnded) this.emit('close')
    return this
  }

  #begin (): void {
    this.#begun.resolve({ status: this.statusCode, body: this.#body })
  }
}
