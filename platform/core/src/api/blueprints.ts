import { Type } from 'typebox'
import { type Json, blueprintDigest, blueprintToJson, canonicalJson } from '@dream/contracts/blueprint/json'
import { blueprintSchema } from '@dream/contracts/blueprint/schema'
import { difference } from '@dream/contracts/blueprint/patch/difference'
import { patchSchema } from '@dream/contracts/blueprint/patch/schema'
import { sentencesOf } from '@dream/contracts/blueprint/patch/sentences'
import { sentences } from '@dream/contracts/blueprint/sentences'
import { complete } from '@dream/contracts/codec'
import type { Blueprint, Intent } from '@dream/contracts/messages'
import { BodyInvalid } from '../errors.ts'
import { makeWish } from '../flow/1-wish.ts'
import { FindingSchema } from './app-schema.ts'
import { answers } from './error-schema.ts'
import { plannedReaders, servingPlan } from './planned-readers.ts'
import { readBlueprint } from './read-blueprint.ts'
import type { Api, ApiContext } from './route.ts'
import { ChangeBodySchema, WishBodySchema, asked } from './wish-schema.ts'

const tags = ['Blueprints']

const PlanBodySchema = Type.Object({
  ...WishBodySchema.properties,
  patch: ChangeBodySchema.properties.patch,
  app: Type.Optional(Type.String({ maxLength: 100, description: 'Id of the app that it would change; else it is a new one. A patch needs it.' }))
}, { additionalProperties: false })

const PlanSchema = Type.Object({
  verdict: Type.String({ description: 'app; not-an-app when the words ask for something else.' }),
  restatement: Type.Array(Type.String(), { description: 'The plan as sentences.' }),
  changes: Type.Array(Type.String(), { description: 'What would be different in the app, as sentences; empty for a new one.' }),
  notUnderstood: Type.Array(Type.String(), { description: 'Words that led to nothing.' }),
  findings: Type.Array(FindingSchema),
  digest: Type.Union([Type.String(), Type.Null()], { description: 'sha256 of the canonical JSON of the blueprint.' }),
  blueprint: Type.Unsafe<object | null>({ type: ['object', 'null'], additionalProperties: true, description: 'As /v1/blueprint.schema.json describes it.' })
})

/** /v1/plan and /v1/blueprint.schema.json: plans before anything is made of them. */
export function addBlueprints (api: Api, context: ApiContext): void {
  const { planner, generator, persistence } = context.clients

  for (const [what, schema] of Object.entries({ blueprint: blueprintSchema, patch: patchSchema })) {
    const text = JSON.stringify(schema)
    api.get(`/v1/${what}.schema.json`, {
      schema: { tags, summary: `JSON Schema of a ${what}`, response: answers({ 200: Type.Unsafe<string>({ type: 'object', additionalProperties: true }) }) }
    }, async (_request, reply) => await reply.type('application/schema+json').serializer((text: string) => text).send(text))
  }

  api.post('/v1/plan', {
    schema: { tags, summary: 'Say what a wish, a blueprint or a patch would make', description: 'Nothing is stored.', body: PlanBodySchema, response: answers({ 200: Type.Unsafe<string>(PlanSchema) }) }
  }, async (request, reply) => {
    const { locale, timeZone, app, patch } = request.body
    if (app === undefined && patch !== undefined) throw new BodyInvalid("body must have required property 'app', whose plan the patch is of")
    const current = app === undefined ? undefined : await servingPlan(persistence, app)
    const readers = app === undefined ? { blueprint: async (json: Json) => await readBlueprint(json, generator, request.id) } : plannedReaders(context.clients, app, request.id)
    const what = await asked(request.body, readers)
    if ('blueprint' in what) {
      const intent = complete('Intent', { verdict: 'app', restatement: sentences(what.blueprint) })
      return await reply.type('application/json').serializer((text: string) => text).send(planText(intent, what.blueprint, current))
    }
    const wish = makeWish({ text: what.text, locale, timeZone, languages: request.headers['accept-language'] }, '', context.now())
    const { intent, blueprint } = await planner.plan({ wish, ...(current && { current }) }, { requestId: request.id, timeoutMs: 30_000 })
    return await reply.type('application/json').serializer((text: string) => text).send(planText(intent ?? complete('Intent', {}), blueprint, current))
  })
}

function planText ({ verdict, restatement, notUnderstood, findings }: Intent, blueprint: Blueprint | null, current: Blueprint | undefined): string {
  return canonicalJson({
    verdict,
    changes: blueprint === null || current === undefined ? [] : sentencesOf(difference(current, blueprint), current),
    restatement,
    notUnderstood: notUnderstood.map(({ text }) => text),
    findings: findings.map(({ code, severity, where, message, suggestion }) => ({ code, severity, where, message, suggestion })),
    digest: blueprint === null ? null : blueprintDigest(blueprint),
    blueprint: blueprint === null ? null : blueprintToJson(blueprint)
  })
}
