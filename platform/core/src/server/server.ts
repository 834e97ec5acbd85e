import { type IncomingMessage, type RequestListener, type Server, type ServerResponse, createServer } from 'node:http'
import type { Socket } from 'node:net'
import { requestIdOf } from '@dream/observability/request-id'
import { failureJson } from '../api/failures.ts'
import { limits } from '../config.ts'
import { ExpectationUnknown, HostAmbiguous } from '../errors.ts'
import type { Failure } from '@dream/contracts/errors'
import type { Relays } from '../safety/relays.ts'
import type { Traffic } from '../traffic/traffic.ts'
import { endWithFailure } from './bare-failures.ts'

/** One port for both: an app's request never enters the platform's routes. */
export function createPlatformServer ({ handler, traffic, relays }: { handler: RequestListener, traffic: Traffic, relays: Relays }): Server {
  const server = createServer({
    keepAliveTimeout: 72_000,
    headersTimeout: limits.headersMs,
    requestTimeout: 300_000,
    connectionsCheckingInterval: 5000,
    requireHostHeader: false,
    // Other protocols, such as h2c, are an offer that may be left alone: the request is answered as it is.
    shouldUpgradeCallback: request => request.headers.upgrade?.toLowerCase() === 'websocket'
  }, (request: IncomingMessage, response: ServerResponse) => {
    if (!namesOneHost(request)) refuse(request, response, new HostAmbiguous())
    else if (!traffic.take(request, response)) handler(request, response)
  })
  server.maxConnections = limits.connections
  boundConnections(server, { most: limits.connectionsPerAddress, relays })
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    refuse(request, response, new ExpectationUnknown())
  })
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => { socket.destroy() })
    if (namesOneHost(request)) traffic.upgrade(request, socket, head)
    else endWithFailure(socket, new HostAmbiguous(), requestIdOf(request))
  })
  return server
}

/** Two Hosts would let the platform and whoever stands before it disagree about whom a request is for. */
function namesOneHost ({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0')
}

function boundConnections (server: Server, { most, relays }: { most: number, relays: Relays }): void {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    if (relays.has(address)) return
    const count = open.get(address) ?? 0
    if (count >= most) {
      socket.destroy()
      return
    }
    open.set(address, count + 1)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    })
  })
}

function refuse (request: IncomingMessage, response: ServerResponse, failure: Failure): void {
  const requestId = requestIdOf(request)
  const body = JSON.stringify(failureJson(failure, requestId))
  response.writeHead(failure.statusCode ?? 400, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close'
  })
  response.end(body)
}
