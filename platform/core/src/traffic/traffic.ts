import type { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { type Failure, isFailure } from '@dream/contracts/errors'
import { httpMetrics } from '@dream/observability/metrics'
import { requestIdOf } from '@dream/observability/request-id'
import { leaveUntraced } from '@dream/observability/telemetry'
import { type CoreConfig, limits } from '../config.ts'
import { InternalError, RouteUnknown, TrafficBodyTooLarge, TrafficOriginForeign, TrafficPathReserved, TrafficQueueFull } from '../errors.ts'
import { endWithFailure } from '../server/bare-failures.ts'
import { answerFailure } from './answers.ts'
import { createAppPolicy } from './app-policy.ts'
import { isOwn } from '../safety/known-callers.ts'
import type { Relays } from '../safety/relays.ts'
import { createAppHosts } from './app-hosts.ts'
import { Exchange, type ExchangeOptions, hasBody } from './exchange.ts'
import { createGate } from './gate.ts'
import { requestHeaders } from './headers.ts'
import { isReserved, pathOf } from './paths.ts'
import type { Target, Targets } from './targets.ts'
import { Upgrade, responseOn } from './upgrade.ts'

export interface Traffic {
  /** Answers the request when its Host is an app's; false when it is the platform's own. */
  take (request: IncomingMessage, response: ServerResponse): boolean
  /** Passes on an upgrade for an app; another is refused. */
  upgrade (request: IncomingMessage, socket: Socket, head: Buffer): void
}

/** The traffic of apps: everything whose Host is an app's goes to that app, and nothing of it to the platform. */
export function createTraffic ({ config, targets, relays }: { config: CoreConfig, targets: Targets, relays: Relays }): Traffic {
  const appOf = createAppHosts(config)
  const { framing, headers } = createAppPolicy(config)
  const { protocol: scheme, origin: site } = new URL(config.url)
  const protocol = scheme === 'https:' ? 'https' : 'http'
  const metrics = httpMetrics()
  const gates = { open: createGate(limits.appOpen), uploads: createGate(limits.appUploads), work: createGate(limits.appWork) }
  leaveUntraced(request => appOf(request.headers.host) !== undefined)

  function pass (appId: string, { request, response, ended }: { request: IncomingMessage, response: ServerResponse, ended: EventEmitter }, dispatch: (target: Target, options: ExchangeOptions) => Exchange): void {
    const started = performance.now()
    const caller = relays.callerOf(request)
    let exchange: Exchange | undefined
    let tries = 0
    response.once('close', () => {
      exchange?.abandon()
      metrics.count({ method: request.method ?? 'GET', route: 'app', status: response.statusCode }, (performance.now() - started) / 1000)
    })

    function refuse (error: unknown): void {
      if (!response.destroyed) answerFailure(request, response, isFailure(error) ? error : new InternalError(), { policy: framing, site })
    }

    function go (target: Target): void {
      if (response.destroyed) return
      exchange = dispatch(target, { request, response, caller, headers, answered: () => { leaveWork() }, failed })
      function failed (failure: Failure, again: boolean): void {
        if (again) targets.forget(appId, target)
        if (!again || ++tries > 1 || response.destroyed) refuse(failure)
        else targets.wake(appId).then(go).catch(refuse)
      }
    }

    if (isReserved(pathOf(request))) {
      refuse(new TrafficPathReserved())
      return
    }
    function start (): void {
      const known = targets.known(appId)
      if (known !== undefined) go(known)
      else targets.wake(appId).then(go).catch(refuse)
    }

    const full = (): void => { refuse(new TrafficQueueFull()) }
    let leaveUploads = (): void => {}
    let leaveWork = (): void => {}

    function work (): void {
      leaveWork = gates.work.enter(appId, caller, start, full)
    }

    function upload (): void {
      if (!hasBody(request)) {
        work()
        return
      }
      leaveUploads = gates.uploads.enter(appId, caller, work, full)
      request.once('end', leaveUploads)
    }

    const leaveOpen = gates.open.enter(appId, caller, upload, full)
    ended.once('close', () => {
      leaveWork()
      leaveUploads()
      leaveOpen()
    })
  }

  function send (target: Target, options: ExchangeOptions): Exchange {
    const { request } = options
    const exchange = new Exchange(options)
    target.pool.dispatch({
      method: request.method ?? 'GET',
      path: target.prefix + pathOf(request),
      headers: requestHeaders(request, { protocol, caller: options.caller, service: target.service }),
      body: exchange.body() ?? null
    }, exchange)
    return exchange
  }

  return {
    take (request, response) {
      const appId = appOf(request.headers.host)
      if (appId === undefined) return false
      if (Number(request.headers['content-length'] ?? 0) > limits.appBodyBytes) answerFailure(request, response, new TrafficBodyTooLarge(), { policy: framing, site })
      else pass(appId, { request, response, ended: response }, send)
      return true
    },
    upgrade (request, socket, head) {
      const appId = appOf(request.headers.host)
      if (appId === undefined) {
        endWithFailure(socket, new RouteUnknown(request.method, pathOf(request).split('?', 1)[0]), requestIdOf(request))
        return
      }
      const { origin, host = '' } = request.headers
      const response = responseOn(request, socket)
      // Browsers let every page open a WebSocket anywhere, with the app's cookies: only the app's own pages may.
      if (origin !== undefined && !isOwn(origin, host)) {
        answerFailure(request, response, new TrafficOriginForeign(origin), { policy: framing, site })
        return
      }
      pass(appId, { request, response, ended: socket }, (target, options) => {
        const upgrade = new Upgrade({ ...options, socket, head, opened: () => { response.detachSocket(socket) } })
        target.pool.dispatch({
          method: 'GET',
          path: target.prefix + pathOf(request),
          headers: requestHeaders(request, { protocol, caller: options.caller, service: target.service }),
          body: null,
          upgrade: request.headers.upgrade ?? 'websocket'
        }, upgrade)
        return upgrade
      })
    }
  }
}
