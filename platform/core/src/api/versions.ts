import { Type } from 'typebox'
import { blueprintDigest, blueprintToJson, canonicalJson } from '@dream/contracts/blueprint/json'
import { difference } from '@dream/contracts/blueprint/patch/difference'
import { patchToJson } from '@dream/contracts/blueprint/patch/json'
import { sentencesOf } from '@dream/contracts/blueprint/patch/sentences'
import { complete } from '@dream/contracts/codec'
import type { Version } from '@dream/contracts/messages'
import { type ArtefactKind, type MessageOf, readArtefact } from '../artefacts.ts'
import { ArtefactUnknown, VersionUnknown } from '../errors.ts'
import { acceptRestore } from '../flow/accept-restore.ts'
import { readApp } from '../store.ts'
import { AppSchema, appJson } from './app-schema.ts'
import { answers } from './error-schema.ts'
import { type Api, type ApiContext, AppParams } from './route.ts'
import { type ChangesJson, ChangesSchema, VersionSchema, versionJson } from './version-schema.ts'

const tags = ['Versions']
const VersionParams = Type.Object({ ...AppParams.properties, n: Type.Integer({ minimum: 1, maximum: 4294967295, description: 'Number of the version.' }) })
const Anything = Type.Unsafe<object>({ type: 'object', additionalProperties: true })
/** JSON that is written already. */
const Text = Type.Unsafe<string>({ type: 'object', additionalProperties: true })
const RestoreBody = Type.Union([
  Type.Null(),
  Type.Object({
    data: Type.Optional(Type.Union([Type.Literal('now'), Type.Literal('then')], { description: 'now takes the present data along; then puts back what the version last had. Else now.' }))
  }, { additionalProperties: false })
])

/** /v1/apps/{id}/versions: the line of an app, what each version was made of, and the way back. */
export function addVersions (api: Api, context: ApiContext): void {
  const { persistence } = context.clients

  async function readVersion (id: string, number: number): Promise<Version> {
    await readApp(persistence, id)
    const { version } = await persistence.getVersion({ appId: id, number })
    if (version === null) throw new VersionUnknown(id, number, id)
    return version
  }

  async function readKept<K extends ArtefactKind> ({ id, n }: { id: string, n: number }, kind: K): Promise<MessageOf<K>> {
    const version = await readVersion(id, n)
    const message = await readArtefact(persistence, kind, version[kind])
    if (message === undefined) throw new ArtefactUnknown(kind, n)
    return message
  }

  api.get('/v1/apps/:id/versions', {
    schema: { tags, summary: 'List the versions, newest first', params: AppParams, response: answers({ 200: Type.Object({ versions: Type.Array(VersionSchema) }) }) }
  }, async request => {
    const app = await readApp(persistence, request.params.id)
    const { versions } = await persistence.listVersions({ appId: app.id })
    return { versions: versions.map(version => versionJson(version, app)) }
  })

  api.get('/v1/apps/:id/versions/:n', {
    schema: { tags, summary: 'Show a version', params: VersionParams, response: answers({ 200: VersionSchema }) }
  }, async request => {
    const { id, n } = request.params
    return versionJson(await readVersion(id, n), await readApp(persistence, id))
  })

  api.get('/v1/apps/:id/versions/:n/wish', {
    schema: { tags, summary: 'The wish of a version', params: VersionParams, response: answers({ 200: Anything }) }
  }, async request => complete('Wish', await readKept(request.params, 'wish')))

  api.get('/v1/apps/:id/versions/:n/intent', {
    schema: { tags, summary: 'What was understood', params: VersionParams, response: answers({ 200: Anything }) }
  }, async request => complete('Intent', await readKept(request.params, 'intent')))

  api.get('/v1/apps/:id/versions/:n/blueprint', {
    schema: { tags, summary: 'The plan, as canonical JSON; its digest is the ETag', params: VersionParams, response: answers({ 200: Text, 304: Type.Null() }) }
  }, async (request, reply) => {
    const blueprint = await readKept(request.params, 'blueprint')
    const tag = `"${blueprintDigest(blueprint)}"`
    reply.headers({ etag: tag, 'cache-control': 'private, no-cache' })
    if (request.headers['if-none-match'] === tag) return await reply.code(304).send(null)
    return await reply.type('application/json').serializer((text: string) => text).send(canonicalJson(blueprintToJson(blueprint)))
  })

  api.get('/v1/apps/:id/versions/:n/changes', {
    schema: { tags, summary: 'What a version changed in the plan of the one before it', description: 'The first changed nothing. The patch is as /v1/patch.schema.json describes it.', params: VersionParams, response: answers({ 200: Type.Unsafe<ChangesJson>(ChangesSchema) }) }
  }, async (request): Promise<ChangesJson> => {
    const { id, n } = request.params
    const after = await readKept(request.params, 'blueprint')
    if (n === 1) return { since: null, sentences: [], patch: null }
    const before = await readKept({ id, n: n - 1 }, 'blueprint')
    const patch = difference(before, after)
    return { since: n - 1, sentences: sentencesOf(patch, before), patch: patchToJson(patch) }
  })

  api.get('/v1/apps/:id/versions/:n/code', {
    schema: { tags, summary: 'The source files', params: VersionParams, response: answers({ 200: Anything }) }
  }, async request => complete('Code', await readKept(request.params, 'code')))

  api.get('/v1/apps/:id/versions/:n/checks', {
    schema: { tags, summary: 'The checks the version passed', params: VersionParams, response: answers({ 200: Anything }) }
  }, async request => complete('Run', await readKept(request.params, 'run')))

  api.post('/v1/apps/:id/versions/:n/restore', {
    schema: { tags, summary: 'Make a new version equal to this one', params: VersionParams, body: RestoreBody, response: answers({ 202: Type.Object({ app: AppSchema }) }) }
  }, async (request, reply) => {
    const { id, n } = request.params
    const version = await readVersion(id, n)
    const app = await acceptRestore(context, version, request.body?.data ?? 'now')
    return await reply.code(202).header('location', `/v1/apps/${id}`).send({ app: appJson(app, context) })
  })
}
