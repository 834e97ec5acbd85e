import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { CoreConfig } from '../config.ts'
import { HostUnknown, OriginForeign } from '../errors.ts'

/**
 * Answers only under the platform's own names, and only to pages of its own and the configured origins: a page that
 * points its name at this machine has another Host, a page elsewhere another Origin. Apps count as elsewhere.
 */
export const knownCallers = fp(async (app: FastifyInstance, { config }: { config: CoreConfig }) => {
  const named = namedHosts(config)
  const origins = new Set([new URL(config.url).origin, ...config.allowedOrigins])
  app.addHook('onRequest', async request => {
    const host = (request.headers.host ?? '').toLowerCase()
    if (!named.has(host) && !isLoopback(host, request.socket.localPort ?? config.ports.platform)) throw new HostUnknown(host)
    const { origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers
    if (origin !== undefined && !origins.has(origin) && !isOwn(origin, host)) throw new OriginForeign(origin)
    if (origin === undefined && (site === 'cross-site' || site === 'same-site') && mode !== 'navigate') throw new OriginForeign('another site')
  })
}, { name: '@dream/core/known-callers', fastify: '5.x' })

/** Names given by configuration, lower case, as a Host header says them. */
export function namedHosts ({ url, knownHosts }: Pick<CoreConfig, 'url' | 'knownHosts'>): Set<string> {
  return new Set([new URL(url).host, ...knownHosts].map(host => host.toLowerCase()))
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

function isLoopback (host: string, port: number): boolean {
  const [, name = '', said = '80'] = /^(.*?)(?::(\d+))?$/.exec(host) ?? []
  return loopback.has(name) && Number(said) === port
}

/** Whether pages of `origin` come from `host` itself, as a Host header says it. */
export function isOwn (origin: string, host: string): boolean {
  const own = host.toLowerCase()
  return origin === `http://${own}` || origin === `https://${own}`
}
