import { acceptChange } from '../flow/1-wish.ts'
import { answers } from './error-schema.ts'
import { type Api, type ApiContext, AppParams } from './route.ts'
import { plannedReaders } from './planned-readers.ts'
import { AcceptedSchema, ChangeBodySchema, accepted, asked } from './wish-schema.ts'

/** /v1/apps/{id}/wishes: change an app. */
export function addWishes (api: Api, context: ApiContext): void {
  api.post('/v1/apps/:id/wishes', {
    schema: { tags: ['Apps'], summary: 'Change an app by a wish, a blueprint or a patch', description: 'Answered as soon as the wish is stored. What serves goes on serving until the new version has passed its checks.', params: AppParams, body: ChangeBodySchema, response: answers({ 202: AcceptedSchema }) }
  }, async (request, reply) => {
    const { wish: _wish, blueprint: _blueprint, patch: _patch, ...rest } = request.body
    const { id } = request.params
    const { location, body } = await context.idempotency.once(request, reply, {
      answer: (app, wish) => ({ location: `/v1/apps/${app.id}`, body: accepted(app, wish, context) }),
      work: async keep => await acceptChange(context, id, { ...await asked(request.body, plannedReaders(context.clients, id, request.id)), ...rest, languages: request.headers['accept-language'] }, keep)
    })
    return await reply.code(202).header('location', location).send(body)
  })
}
