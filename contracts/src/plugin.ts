import type {} from 'fastify'
import type { Services } from '../gen/ts/messages.ts'
import type { Init } from './codec.ts'
import type { Kind } from './kinds.ts'

/** What a handler is told about the call it answers. */
export interface CallContext {
  requestId: string
  /** Aborted when the caller has gone or the deadline has passed. */
  signal: AbortSignal
  log: Log
}

/** The part of pino that plugins use. */
export interface Log {
  debug (fields: object, message: string): void
  info (fields: object, message: string): void
  warn (fields: object, message: string): void
  error (fields: object, message: string): void
}

/** What a plugin of a kind serves: one async method per rpc, a stream as an async iterable. */
export type Handlers<K extends Kind> = {
  [Name in keyof Services[K] & string as Uncapitalize<Name>]: Handler<Services[K][Name]>
}

type Handler<M> = M extends { request: infer Request, response: infer Response, stream: infer Stream }
  ? Stream extends true
    ? (request: Request, context: CallContext) => AsyncIterable<Init<Response>>
    : (request: Request, context: CallContext) => Promise<Init<Response>>
  : never

export interface CallOptions {
  requestId?: string
  signal?: AbortSignal
  /** Milliseconds until the call fails with DRM_WIRE_DEADLINE_EXCEEDED; a stream has none unless this is given. */
  timeoutMs?: number
}

/** A plugin of a kind as a caller sees it, wherever it runs. */
export type Client<K extends Kind> = {
  [Name in keyof Services[K] & string as Uncapitalize<Name>]: Call<Services[K][Name]>
}

type Call<M> = M extends { request: infer Request, response: infer Response, stream: infer Stream }
  ? Stream extends true
    ? (request: Init<Request>, options?: CallOptions) => AsyncIterable<Response>
    : (request: Init<Request>, options?: CallOptions) => Promise<Response>
  : never

/** Takes the object that answers the calls of a kind; the host decorates each plugin's instance with it. */
export type Serve = <K extends Kind>(kind: K, handlers: Handlers<K>) => void

/** What the host hands every plugin beside its own options. */
export interface PluginEnvironment {
  /** A directory of this plugin alone, already there, on the disk that keeps. */
  dataDirectory: string
  /** Where the plugin's own service answers, "http://127.0.0.1:8070"; empty when it runs in the platform's process. */
  serviceUrl: string
  log: Log
}

declare module 'fastify' {
  interface FastifyInstance {
    serve: Serve
    pluginEnvironment: PluginEnvironment
  }
}
