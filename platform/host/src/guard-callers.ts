import { createHash, timingSafeEqual } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { WireTokenMissing } from '@dream/contracts/errors'
import { CallerRefused } from './errors.ts'

const open = new Set(['/health/live', '/health/ready', '/metrics'])

/**
 * Lets only services of Dream in: a known Host, nothing that a browser sends of itself, and the token on every rpc.
 * Health and metrics need no token.
 */
export const guardCallers = fp(async (app: FastifyInstance, { port, token, knownHosts = [] }: { port: number, token: string, knownHosts?: string[] }) => {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, ...knownHosts])
  const expected = digest(`Bearer ${token}`)
  await app.register(rateLimit, { max: 120_000, timeWindow: 60_000 })
  app.addHook('onRequest', async request => {
    if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) throw new CallerRefused('browsers')
    if (port !== 0 && !hosts.has(request.headers.host ?? '')) throw new CallerRefused(`the host ${request.headers.host ?? 'without a name'}`)
    const path = request.url.split('?', 1)[0] ?? ''
    if (open.has(path) || !path.startsWith('/dream.v1.')) return
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) throw new WireTokenMissing()
  })
}, { name: '@dream/host/guard-callers', fastify: '5.x' })

function digest (text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
