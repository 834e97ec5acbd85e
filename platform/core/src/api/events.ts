import { Type } from 'typebox'
import type { Event } from '@dream/contracts/messages'
import { readApp } from '../store.ts'
import type { StreamEvent } from './sse.ts'
import { merge } from './merge.ts'
import { answers } from './error-schema.ts'
import { type Api, type ApiContext, AppParams } from './route.ts'

/** /v1/apps/{id}/events: everything that happens to an app, from the first event or after a cursor, then as it happens. */
export function addEvents (api: Api, context: ApiContext): void {
  const { clients: { persistence }, states, streams } = context

  api.get('/v1/apps/:id/events', {
    schema: {
      tags: ['Events'],
      summary: 'Follow an app',
      description: 'Server-sent events named wish, intent, blueprint, code, bundle, run, app and state. Goes on after Last-Event-ID or ?after=.',
      produces: ['text/event-stream'],
      params: AppParams,
      querystring: Type.Object({ after: Type.Optional(Type.Integer({ minimum: 0, maximum: 4294967295 })) }),
      response: answers({})
    }
  }, async (request, reply) => {
    const { id } = request.params
    await readApp(persistence, id)
    const last = Number(request.headers['last-event-id'] ?? '')
    const after = Number.isInteger(last) && last > 0 && last <= 4294967295 ? last : request.query.after ?? 0
    return await streams.send(request, reply, {
      appId: id,
      source: signal => merge(signal, [
        stored(persistence.watchEvents({ appId: id, after }, { signal, requestId: request.id })),
        stateChanges(signal)
      ])
    })

    /** Falling asleep and waking up are told as they happen, and not kept. */
    async function * stateChanges (signal: AbortSignal): AsyncGenerator<StreamEvent> {
      let changed = false
      let ring = () => {}
      const stop = states.onChange(appId => {
        if (appId !== id) return
        changed = true
        ring()
      })
      try {
        while (!signal.aborted) {
          if (changed) {
            changed = false
            const { app } = await persistence.getApp({ id })
            if (app !== null && app.version > 0) yield { event: 'state', data: { kind: 'state', at: context.now().toISOString(), state: states.stateOf(app), version: app.version } }
            continue
          }
          await new Promise<void>(resolve => {
            ring = resolve
            signal.addEventListener('abort', () => { resolve() }, { once: true })
          })
        }
      } finally {
        stop()
      }
    }
  })
}

async function * stored (events: AsyncIterable<{ event: Event | null }>): AsyncGenerator<StreamEvent> {
  for await (const { event } of events) {
    if (event === null) continue
    const data: object = JSON.parse(new TextDecoder().decode(event.data))
    yield { id: event.cursor, event: event.kind, data: { kind: event.kind, at: event.at, ...data } }
  }
}
