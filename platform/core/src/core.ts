import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Kind } from '@dream/contracts/kinds'
import type { Job } from '@dream/contracts/messages'
import type { Clients } from '@dream/host/clients'
import { observe } from '@dream/observability/observe'
import { addApi } from './api/api.ts'
import { answerError } from './api/failures.ts'
import { createAppStates } from './app-states.ts'
import { keepBinEmpty } from './bin.ts'
import { type CoreConfig, limits } from './config.ts'
import type { Context } from './context.ts'
import { carryOut } from './flow/flow.ts'
import { readTraceparent } from './flow/progress.ts'
import { restoreVersion } from './flow/restore.ts'
import type { Tools } from './flow/tools.ts'
import { inTrace } from './flow/trace.ts'
import { type Workers, createWorkers } from './flow/worker.ts'
import { createRelays, isLoopback } from './safety/relays.ts'
import { answerClientError } from './server/bare-failures.ts'
import { createPlatformServer } from './server/server.ts'
import { createAskApp } from './traffic/ask-app.ts'
import { createTargets } from './traffic/targets.ts'
import { createTraffic } from './traffic/traffic.ts'

export interface CoreOptions {
  clients: Clients
  /** Where each kind runs, for people: "in process" or an address. */
  places: Record<Kind, string>
  config: CoreConfig
  log: FastifyBaseLogger
  /** Name of this platform among several: after a restart under the same name it takes up its own work at once. */
  name?: string
  now?: () => Date
}

export interface Core {
  app: FastifyInstance
  /** Begins to carry out wishes and opens the port; the address it answers at. */
  start (): Promise<string>
  /** Ends streams, traffic and work; unfinished wishes go on after the next start. */
  stop (): Promise<void>
}

/** The backend: HTTP API, flow, events and the traffic of apps, as a function of the four kinds' clients. */
export async function createCore ({ clients, places, config, log, name = 'platform', now = () => new Date() }: CoreOptions): Promise<Core> {
  const ending = new AbortController()
  const states = createAppStates(clients.sandbox, log)
  const targets = createTargets(clients, log)
  const relays = createRelays(config.trustedProxies ?? [])
  const traffic = createTraffic({ config, targets, relays })
  const workers: Workers = createWorkers({ persistence: clients.persistence, log, name, work })
  const context: Context = {
    clients,
    places,
    config,
    log,
    states,
    urlOf: createUrlOf(config),
    now,
    wakeWorkers: workers.wake,
    cancel: workers.cancel,
    askApp: createAskApp({ config, targets }),
    forgetTarget: appId => { targets.forget(appId) }
  }

  async function work (job: Job, signal: AbortSignal): Promise<void> {
    const tools: Tools = { clients, signal, requestId: job.id, log: log.child({ app: job.appId, job: job.id }), now }
    const carry = job.kind === 'restore' ? restoreVersion : carryOut
    await inTrace(readTraceparent(job.progress), `dream.job ${job.kind}`, async () => { await carry(tools, job, states) })
    targets.forget(job.appId)
  }

  states.onChange((appId, state) => { if (state === 'sleeping') targets.forget(appId) })

  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: true,
    trustProxy: address => isLoopback(address) || relays.has(address),
    frameworkErrors: answerError,
    clientErrorHandler: answerClientError,
    serverFactory: handler => createPlatformServer({ handler, traffic, relays })
  })
  await app.register(observe, { service: 'platform' })
  await addApi(app, context)
  await app.ready()
  let stopBin = () => {}

  return {
    app,
    async start () {
      void states.follow(ending.signal)
      await workers.start()
      stopBin = keepBinEmpty(context)
      return await app.listen({ host: config.host, port: config.ports.platform })
    },
    async stop () {
      ending.abort()
      stopBin()
      await app.close()
      await workers.stop()
      await targets.close()
    }
  }
}

function createUrlOf ({ appsDomain, url }: CoreConfig): (appId: string) => string {
  const local = /(^|\.)localhost(:\d+)?$/.test(appsDomain)
  const protocol = local ? 'http:' : new URL(url).protocol
  return appId => `${protocol}//${appId}.${appsDomain}/`
}
