import { createHash, timingSafeEqual } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { WireTokenMissing } from '@dream/contracts/errors'
import { CallerRefused } from './errors.ts'

/** Routes as they are registered, never the address as it was sent: an encoded letter names the same route. */
const open = /^\/(health\/live|health\/ready|metrics)$|^\/apps\//

export interface Guarded {
  port: number
  token: string
  /** Hosts, with port, that a request may name beside this machine's. */
  knownHosts?: string[]
  /** Where callers reach the service: its host is known too. */
  url?: string
}

/**
 * Lets only services of Dream in: a known Host, nothing that a browser sends of itself, and the token on everything.
 * Health and metrics need none; the traffic of apps has a token of its own.
 */
export const guardCallers = fp(async (app: FastifyInstance, { port, token, knownHosts = [], url }: Guarded) => {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, ...knownHosts, ...(url === undefined ? [] : [new URL(url).host])])
  const expected = digest(`Bearer ${token}`)
  await app.register(rateLimit, { max: 120_000, timeWindow: 60_000 })
  app.addHook('onRequest', async request => {
    if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) throw new CallerRefused('browsers')
    if (port !== 0 && !hosts.has(request.headers.host ?? '')) throw new CallerRefused(`the host ${request.headers.host ?? 'without a name'}`)
    if (open.test(request.routeOptions.url ?? '')) return
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) throw new WireTokenMissing()
  })
}, { name: '@dream/host/guard-callers', fastify: '5.x' })

function digest (text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
