import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Kind } from '@dream/contracts/kinds'
import type { Client } from '@dream/contracts/plugin'
import { observe } from '@dream/observability/observe'
import { KindNotServed, TokenMissing } from './errors.ts'
import { guardCallers } from './guard-callers.ts'
import { addHealth } from './health.ts'
import { loadPlugin } from './load-plugin.ts'
import { createClient } from './rpc/client.ts'
import { createInProcessTransport } from './rpc/in-process.ts'

export interface HostOptions {
  /** Name in logs and metrics: "planner". */
  service: string
  plugins: { kind: Kind, use: string, options?: object }[]
  /** Every plugin gets a folder of its own below. */
  dataDirectory: string
  logger: FastifyBaseLogger
  /** Present when the host is to listen: callers must send the token. */
  listen?: {
    host: string
    port: number
    token: string
    knownHosts?: string[]
    /** Where others reach this service, when that is not the address it listens on: "http://sandbox:8070". */
    url?: string
  }
}

export interface Host {
  app: FastifyInstance
  /** The plugin of a kind that runs in this process. */
  client<K extends Kind>(kind: K): Client<K>
  /** Opens the port; the address it answers at. */
  listen (): Promise<string>
  close (): Promise<void>
}

/** Loads plugins as Fastify instances. Who calls `listen` is the only difference between here and there. */
export async function createHost (options: HostOptions): Promise<Host> {
  const { listen, logger } = options
  if (listen !== undefined && listen.token === '') throw new TokenMissing()
  const app = fastify({ loggerInstance: logger, logController: new LogController({ disableRequestLogging: true }), forceCloseConnections: true, bodyLimit: 1024 * 1024 })
  const served = new Map<Kind, object>()
  await app.register(observe, { service: options.service })
  if (listen !== undefined) await app.register(guardCallers, listen)
  addHealth(app, served)
  for (const { kind, use, options: pluginOptions = {} } of options.plugins) {
    const dataDirectory = join(options.dataDirectory, kind.toLowerCase())
    mkdirSync(dataDirectory, { recursive: true, mode: 0o711 })
    const serviceUrl = listen === undefined ? '' : listen.url ?? `http://${listen.host}:${listen.port}`
    await loadPlugin(app, { kind, use, options: pluginOptions, environment: { dataDirectory, serviceUrl, log: logger.child({ plugin: use }) } }, served)
  }
  await app.ready()
  const transport = createInProcessTransport(app)
  return {
    app,
    client (kind) {
      if (!served.has(kind)) throw new KindNotServed(kind)
      return createClient(kind, transport)
    },
    async listen () {
      if (listen === undefined) throw new TokenMissing()
      return await app.listen({ host: listen.host, port: listen.port })
    },
    close: async () => { await app.close() }
  }
}
