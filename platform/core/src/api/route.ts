import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../context.ts'
import type { Idempotency } from './idempotency.ts'
import type { Streams } from './sse.ts'

/** Where the calls are added: a Fastify instance whose schemas give the types. */
export type Api = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, TypeBoxTypeProvider>

/** What the calls work with. */
export interface ApiContext extends Context {
  idempotency: Idempotency
  streams: Streams
}

export const AppParams = Type.Object({ id: Type.String({ maxLength: 64, description: 'Id of the app.' }) })
