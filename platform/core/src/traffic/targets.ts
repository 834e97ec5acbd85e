import type { FastifyBaseLogger } from 'fastify'
import { Pool } from 'undici'
import { isFailure } from '@dream/contracts/errors'
import { limits } from '../config.ts'
import type { Clients } from '@dream/host/clients'
import { TrafficAppDeleted, TrafficAppUnavailable, TrafficAppUnknown, TrafficAppUnmade, TrafficQueueFull } from '../errors.ts'
import { isAppId } from '../ids.ts'

/** Where an app answers. */
export interface Target {
  pool: Pool
  /** Goes before the path: "" or "/apps/k3x9q2m4ab". */
  prefix: string
  /** Present when the sandbox is another service. */
  service?: { host: string, token: string }
  /** Milliseconds since the epoch after which it is asked for again. */
  until: number
}

export interface Targets {
  /** The target known already; undefined when the app has to be woken. */
  known (appId: string): Target | undefined
  /** Wakes the app, once for all who ask meanwhile. Throws DRM_TRAFFIC_…. */
  wake (appId: string): Promise<Target>
  /** The target is not used any more; what is on its way comes to its end. */
  forget (appId: string, target?: Target): void
  close (): Promise<void>
}

interface Waking {
  target: Promise<Target>
  waiting: number
}

export function createTargets ({ sandbox, persistence }: Pick<Clients, 'sandbox' | 'persistence'>, log: FastifyBaseLogger): Targets {
  const targets = new Map<string, Target>()
  const waking = new Map<string, Waking>()

  async function open (appId: string): Promise<Target> {
    if (!isAppId(appId)) throw new TrafficAppUnknown()
    const { app } = await persistence.getApp({ id: appId })
    if (app === null) throw new TrafficAppUnknown()
    if (app.deletedAt !== '') throw new TrafficAppDeleted()
    if (app.version === 0) throw app.state === 'failed' ? new TrafficAppUnknown() : new TrafficAppUnmade()
    try {
      const answer = await sandbox.wake({ appId }, { timeoutMs: 15_000 })
      const target = targetOf(answer)
      targets.set(appId, target)
      return target
    } catch (error) {
      log.warn({ err: error, app: appId }, 'an app cannot be woken')
      if (isFailure(error) && error.statusCode === 404) throw new TrafficAppUnknown()
      throw new TrafficAppUnavailable()
    }
  }

  function forget (appId: string, target = targets.get(appId)): void {
    if (target === undefined) return
    if (targets.get(appId) === target) targets.delete(appId)
    target.pool.close().catch((error: unknown) => { log.debug({ err: error, app: appId }, 'a pool did not close') })
  }

  return {
    known (appId) {
      const target = targets.get(appId)
      if (target === undefined || target.until > Date.now()) return target
      forget(appId, target)
      return undefined
    },
    async wake (appId) {
      let one = waking.get(appId)
      if (one === undefined) {
        one = { target: open(appId), waiting: 0 }
        waking.set(appId, one)
        one.target.catch(() => {}).finally(() => { waking.delete(appId) })
      }
      if (one.waiting >= limits.wakeQueue) throw new TrafficQueueFull()
      one.waiting++
      return await one.target
    },
    forget,
    async close () {
      await Promise.all([...targets.values()].map(async ({ pool }) => { await pool.destroy() }))
      targets.clear()
    }
  }
}

const timeouts = { connect: { timeout: 2000 }, headersTimeout: limits.firstByteMs, bodyTimeout: 0, connections: 1024, pipelining: 1 }

function targetOf ({ target, token, expiresAt }: { target: string, token: string, expiresAt: string }): Target {
  if (target.startsWith('unix:')) {
    return { pool: new Pool('http://app', { ...timeouts, socketPath: target.slice('unix:'.length) }), prefix: '', until: Infinity }
  }
  const { origin, host, pathname } = new URL(target)
  // Asked for again a little before the token ends.
  const until = expiresAt === '' ? Infinity : Date.parse(expiresAt) - 5000
  return { pool: new Pool(origin, timeouts), prefix: pathname.replace(/\/$/, ''), service: { host, token }, until }
}
