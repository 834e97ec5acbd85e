import { Type } from 'typebox'
import { readAnyApp, readApp } from '../store.ts'
import { moveToBin, takeOutOfBin } from '../bin.ts'
import { acceptFirstWish } from '../flow/1-wish.ts'
import { AppSchema, appJson } from './app-schema.ts'
import { answers } from './error-schema.ts'
import { type Api, type ApiContext, AppParams } from './route.ts'
import { readBlueprint } from './read-blueprint.ts'
import { AcceptedSchema, WishBodySchema, accepted, asked } from './wish-schema.ts'

const tags = ['Apps']

/** /v1/apps: make, list, show, delete and take back out of the bin. */
export function addApps (api: Api, context: ApiContext): void {
  const { generator, persistence } = context.clients

  api.post('/v1/apps', {
    schema: { tags, summary: 'Make an app of a wish or a blueprint', description: 'Answered as soon as the wish is stored; /v1/apps/{id}/events tells what comes of it. Idempotency-Key is honoured.', body: WishBodySchema, response: answers({ 202: AcceptedSchema }) }
  }, async (request, reply) => {
    const { locale, timeZone } = request.body
    const { location, body } = await context.idempotency.once(request, reply, {
      answer: (app, wish) => ({ location: `/v1/apps/${app.id}`, body: accepted(app, wish, context) }),
      work: async keep => await acceptFirstWish(context, { ...await asked(request.body, { blueprint: async json => await readBlueprint(json, generator, request.id) }), locale, timeZone, languages: request.headers['accept-language'] }, keep)
    })
    return await reply.code(202).header('location', location).send(body)
  })

  api.get('/v1/apps', {
    schema: {
      tags,
      summary: 'List the apps, newest first',
      querystring: Type.Object({ bin: Type.Optional(Type.Boolean({ description: 'Those in the bin instead.' })), deleted: Type.Optional(Type.Boolean({ description: 'The same as bin.' })) }),
      response: answers({ 200: Type.Object({ apps: Type.Array(AppSchema) }) })
    }
  }, async request => {
    const { apps } = await persistence.listApps({ deleted: request.query.bin === true || request.query.deleted === true })
    return { apps: apps.map(app => appJson(app, context)) }
  })

  api.get('/v1/apps/:id', {
    schema: { tags, summary: 'Show an app', params: AppParams, response: answers({ 200: AppSchema }) }
  }, async request => appJson(await readApp(persistence, request.params.id), context))

  api.delete('/v1/apps/:id', {
    schema: { tags, summary: 'Put an app into the bin', description: 'It can be restored for 30 days, then it is deleted for good with its data.', params: AppParams, response: answers({ 200: AppSchema }) }
  }, async request => {
    const { id } = request.params
    await readApp(persistence, id)
    return appJson(await moveToBin(context, id), context)
  })

  api.post('/v1/apps/:id/restore', {
    schema: { tags, summary: 'Take an app out of the bin', params: AppParams, response: answers({ 200: AppSchema }) }
  }, async request => {
    const { id } = request.params
    await readAnyApp(persistence, id)
    return appJson(await takeOutOfBin(context, id), context)
  })
}
