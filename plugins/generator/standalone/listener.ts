import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What `fetch` takes when the body is still arriving; the DOM's types do not know it yet. */
interface StreamingInit extends RequestInit {
  duplex: 'half'
}

/** Answers what comes over node:http with a handler of web requests. */
export function createListener (handle: (request: Request) => Response | Promise<Response>): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    try {
      const request = requestOf(incoming)
      if (request === undefined) {
        outgoing.writeHead(400).end()
        return
      }
      await send(await handle(request), outgoing)
    } catch (error) {
      console.error(error)
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500).end()
    }
  }
}

/** Undefined for an address that is none. */
function requestOf (incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '/' } = incoming
  const origin = `http://${incoming.headers.host ?? 'localhost'}`
  if (!url.startsWith('/') || !URL.canParse(url, origin) || ['TRACE', 'CONNECT', 'TRACK'].includes(method)) return undefined
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) for (const value of values ?? []) headers.append(name, value)
  const init: StreamingInit = { method, headers, duplex: 'half' }
  if (method !== 'GET' && method !== 'HEAD') init.body = bodyOf(incoming)
  return new Request(new URL(`${origin}${url}`), init)
}

function bodyOf (incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull (controller) {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    async cancel () { await chunks.return?.() }
  })
}

async function send (response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null) outgoing.end()
  else await pipeline(Readable.from(response.body), outgoing)
}
