import { Type } from 'typebox'
import type { LogLine } from '@dream/contracts/messages'
import { readApp } from '../store.ts'
import { answers } from './error-schema.ts'
import { type Api, type ApiContext, AppParams } from './route.ts'
import type { StreamEvent } from './sse.ts'

/** /v1/apps/{id}/logs: what the app wrote, as lines of JSON, or as events while it writes. */
export function addLogs (api: Api, { clients: { persistence, sandbox }, streams }: ApiContext): void {
  api.get('/v1/apps/:id/logs', {
    schema: {
      tags: ['Events'],
      summary: 'The log of an app',
      description: 'One JSON object a line: sequence, at, stream, text; all of them in `lines` where JSON alone is accepted. With ?follow=true server-sent events named line.',
      params: AppParams,
      querystring: Type.Object({
        after: Type.Optional(Type.Integer({ minimum: 0, maximum: 4294967295, description: 'Lines after this sequence.' })),
        follow: Type.Optional(Type.Boolean())
      }),
      response: answers({ 200: Type.String() })
    }
  }, async (request, reply) => {
    const { id } = request.params
    await readApp(persistence, id)
    const last = Number(request.headers['last-event-id'] ?? '')
    const after = Number.isInteger(last) && last > 0 ? last : request.query.after ?? 0
    if (request.query.follow === true) {
      return await streams.send(request, reply, {
        appId: id,
        source: signal => events(sandbox.readLogs({ appId: id, after, follow: true }, { signal, requestId: request.id }))
      })
    }
    const lines: object[] = []
    for await (const { line } of sandbox.readLogs({ appId: id, after, follow: false }, { requestId: request.id })) {
      if (line !== null) lines.push(lineJson(line))
    }
    reply.serializer((text: string) => text)
    if (request.headers.accept === 'application/json') return await reply.type('application/json').send(JSON.stringify({ lines }))
    return await reply.type('application/x-ndjson').send(lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  })
}

async function * events (lines: AsyncIterable<{ line: LogLine | null }>): AsyncGenerator<StreamEvent> {
  for await (const { line } of lines) {
    if (line !== null) yield { id: line.sequence, event: 'line', data: lineJson(line) }
  }
}

function lineJson ({ sequence, at, stream, text }: LogLine): object {
  return { sequence, at, stream, text }
}
