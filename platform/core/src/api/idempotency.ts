import type { FastifyReply, FastifyRequest } from 'fastify'
import { isFailure } from '@dream/contracts/errors'
import type { App, IdempotencyKey, Wish } from '@dream/contracts/messages'
import type { Client } from '@dream/contracts/plugin'
import { sha256 } from '../artefacts.ts'
import type { Accepted } from './wish-schema.ts'
import { IdempotencyKeyInvalid, IdempotencyKeyReused } from '../errors.ts'

interface Answer {
  location: string
  body: Accepted
}

export interface Idempotency {
  /**
   * Does `work` once for the request's Idempotency-Key and gives the same answer to the same request afterwards.
   * `work` stores what `keep` makes of its answer together with what it does.
   */
  once (request: FastifyRequest, reply: FastifyReply, call: IdempotentCall): Promise<Answer>
}

export interface IdempotentCall {
  answer: (app: App, wish: Wish) => Answer
  work: (keep: (app: App, wish: Wish) => IdempotencyKey | undefined) => Promise<{ app: App, wish: Wish }>
}

export function createIdempotency (persistence: Client<'Persistence'>): Idempotency {
  const atWork = new Map<string, Promise<unknown>>()

  async function find (key: string, requestDigest: string, reply: FastifyReply): Promise<Answer | undefined> {
    const { idempotencyKey } = await persistence.findIdempotencyKey({ key })
    if (idempotencyKey === null) return undefined
    if (idempotencyKey.requestDigest !== requestDigest) throw new IdempotencyKeyReused()
    reply.header('idempotency-replayed', 'true')
    const answer: Answer = JSON.parse(new TextDecoder().decode(idempotencyKey.response))
    return answer
  }

  async function first (key: string, requestDigest: string, { answer, work }: IdempotentCall): Promise<Answer> {
    const { app, wish } = await work((app, wish) => ({ key, requestDigest, response: new TextEncoder().encode(JSON.stringify(answer(app, wish))) }))
    return answer(app, wish)
  }

  return {
    async once (request, reply, call) {
      const key = request.headers['idempotency-key']
      if (key === undefined) {
        const { app, wish } = await call.work(() => undefined)
        return call.answer(app, wish)
      }
      if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) throw new IdempotencyKeyInvalid()
      const requestDigest = sha256(`${request.method} ${request.url}\n${JSON.stringify(request.body)}`)
      while (atWork.has(key)) await Promise.allSettled([atWork.get(key)])
      const mine = (async () => {
        const known = await find(key, requestDigest, reply)
        if (known !== undefined) return known
        try {
          return await first(key, requestDigest, call)
        } catch (error) {
          if (!isFailure(error) || error.code !== 'DRM_PERSISTENCE_KEY_TAKEN') throw error
          const taken = await find(key, requestDigest, reply)
          if (taken === undefined) throw error
          return taken
        }
      })()
      atWork.set(key, mine)
      try {
        return await mine
      } finally {
        atWork.delete(key)
      }
    }
  }
}
