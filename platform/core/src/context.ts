import type { FastifyBaseLogger } from 'fastify'
import type { Kind } from '@dream/contracts/kinds'
import type { Clients } from '@dream/host/clients'
import type { AppStates } from './app-states.ts'
import type { CoreConfig } from './config.ts'
import type { AskApp } from './traffic/ask-app.ts'

/** What every part of the core works with. */
export interface Context {
  clients: Clients
  /** Where each kind runs, for people: "in process" or an address. */
  places: Record<Kind, string>
  config: CoreConfig
  log: FastifyBaseLogger
  states: AppStates
  /** The address of an app as people open it. */
  urlOf (appId: string): string
  now (): Date
  /** There is a job to do. */
  wakeWorkers (): void
  /** The app is going: what is being done for it ends. */
  cancel (appId: string): void
  /** What an app's own API answers. */
  askApp: AskApp
  /** The app moved or ended: its target is not used any more. */
  forgetTarget (appId: string): void
}
