import type { App } from '@dream/contracts/messages'
import type { FastifyBaseLogger } from 'fastify'
import type { Clients } from '@dream/host/clients'

/** What a step works with. */
export interface Tools {
  clients: Clients
  /** Aborted when the app is deleted or the platform stops. */
  signal: AbortSignal
  /** Goes with every call of the change. */
  requestId: string
  log: FastifyBaseLogger
  now (): Date
}

/** The options of every call a step makes. */
export function callOptions ({ signal, requestId }: Tools, timeoutMs = 30_000): { signal: AbortSignal, requestId: string, timeoutMs: number } {
  return { signal, requestId, timeoutMs }
}

/** Number of the version that a change leads to. */
export function nextVersion (app: App): number {
  return app.version + 1
}
