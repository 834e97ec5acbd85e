import { Type } from 'typebox'
import { blueprintDigest, blueprintToJson, canonicalJson } from '@dream/contracts/blueprint/json'
import { blueprintSchema } from '@dream/contracts/blueprint/schema'
import { sentences } from '@dream/contracts/blueprint/sentences'
import { complete } from '@dream/contracts/codec'
import type { Blueprint, Intent } from '@dream/contracts/messages'
import { makeWish } from '../flow/1-wish.ts'
import { FindingSchema } from './app-schema.ts'
import { answers } from './error-schema.ts'
import { readBlueprint } from './read-blueprint.ts'
import type { Api, ApiContext } from './route.ts'
import { WishBodySchema, asked } from './wish-schema.ts'

const tags = ['Blueprints']

const PlanSchema = Type.Object({
  verdict: Type.String({ description: 'app; not-an-app when the words ask for something else.' }),
  restatement: Type.Array(Type.String(), { description: 'The plan as sentences.' }),
  notUnderstood: Type.Array(Type.String(), { description: 'Words that led to nothing.' }),
  findings: Type.Array(FindingSchema),
  digest: Type.Union([Type.String(), Type.Null()], { description: 'sha256 of the canonical JSON of the blueprint.' }),
  blueprint: Type.Unsafe<object | null>({ type: ['object', 'null'], additionalProperties: true, description: 'As /v1/blueprint.schema.json describes it.' })
})

/** /v1/plan and /v1/blueprint.schema.json: plans before anything is made of them. */
export function addBlueprints (api: Api, context: ApiContext): void {
  const { planner, generator } = context.clients
  const schema = JSON.stringify(blueprintSchema)

  api.get('/v1/blueprint.schema.json', {
    schema: { tags, summary: 'JSON Schema of a blueprint', response: answers({ 200: Type.Unsafe<string>({ type: 'object', additionalProperties: true }) }) }
  }, async (_request, reply) => await reply.type('application/schema+json').serializer((text: string) => text).send(schema))

  api.post('/v1/plan', {
    schema: { tags, summary: 'Say what a wish or a blueprint would make', description: 'Nothing is stored.', body: WishBodySchema, response: answers({ 200: Type.Unsafe<string>(PlanSchema) }) }
  }, async (request, reply) => {
    const { locale, timeZone } = request.body
    const what = await asked(request.body, async json => await readBlueprint(json, generator, request.id))
    if ('blueprint' in what) {
      const intent = complete('Intent', { verdict: 'app', restatement: sentences(what.blueprint) })
      return await reply.type('application/json').serializer((text: string) => text).send(planText(intent, what.blueprint))
    }
    const wish = makeWish({ text: what.text, locale, timeZone, languages: request.headers['accept-language'] }, '', context.now())
    const { intent, blueprint } = await planner.plan({ wish }, { requestId: request.id, timeoutMs: 30_000 })
    return await reply.type('application/json').serializer((text: string) => text).send(planText(intent ?? complete('Intent', {}), blueprint))
  })
}

function planText ({ verdict, restatement, notUnderstood, findings }: Intent, blueprint: Blueprint | null): string {
  return canonicalJson({
    verdict,
    restatement,
    notUnderstood: notUnderstood.map(({ text }) => text),
    findings: findings.map(({ code, severity, where, message, suggestion }) => ({ code, severity, where, message, suggestion })),
    digest: blueprint === null ? null : blueprintDigest(blueprint),
    blueprint: blueprint === null ? null : blueprintToJson(blueprint)
  })
}
