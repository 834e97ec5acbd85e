import { type IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import { Exchange, type ExchangeOptions, rawOf } from './exchange.ts'
import { responseHeaders } from './headers.ts'

/** A request to speak another protocol: passes on the app's yes and then every byte, or the answer it gives instead. */
export class Upgrade extends Exchange {
  readonly #socket: Socket
  readonly #head: Buffer
  readonly #opened: () => void
  readonly #protocol: string
  readonly #added: readonly string[]
  readonly #answered: () => void

  constructor (options: ExchangeOptions & { socket: Socket, head: Buffer, opened: () => void }) {
    super(options)
    this.#socket = options.socket
    this.#head = options.head
    this.#opened = options.opened
    this.#protocol = options.request.headers.upgrade ?? 'websocket'
    this.#added = options.headers
    this.#answered = options.answered
  }

  onRequestUpgrade (controller: Dispatcher.DispatchController, status: number, _headers: unknown, upstream: Duplex): void {
    const headers = responseHeaders(rawOf(controller), this.#added)
    const socket = this.#socket
    const lines = [`HTTP/1.1 ${status} Switching Protocols`, 'Connection: Upgrade', `Upgrade: ${this.#protocol}`]
    for (let index = 0; index < headers.length; index += 2) lines.push(`${headers[index]}: ${headers[index + 1]}`)
    this.#opened()
    this.#answered()
    socket.setTimeout(0)
    socket.setNoDelay(true)
    socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
    if (this.#head.length > 0) upstream.write(this.#head)
    upstream.on('error', () => { socket.destroy() }).on('close', () => { socket.destroy() })
    socket.on('error', () => { upstream.destroy() }).on('close', () => { upstream.destroy() })
    socket.pipe(upstream).pipe(socket)
  }
}

/** The connection as a response, for answers that are no upgrade. */
export function responseOn (request: IncomingMessage, socket: Socket): ServerResponse {
  const response = new ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(socket)
  response.on('finish', () => { socket.end() })
  return response
}
