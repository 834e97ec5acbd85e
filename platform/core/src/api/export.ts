import { Type } from 'typebox'
import { jsonBytes } from '@dream/contracts/blueprint/json'
import { isFailure } from '@dream/contracts/errors'
import { readArtefact } from '../artefacts.ts'
import { AppUnmade, ArtefactUnknown, ExportDataElsewhere, ExportDataUnreadable, ExportRefused, VersionUnknown } from '../errors.ts'
import { archive } from '../leaving/archive.ts'
import { readOwnRecords } from '../leaving/own-records.ts'
import { readApp } from '../store.ts'
import { answers } from './error-schema.ts'
import { type Api, type ApiContext, AppParams } from './route.ts'

const ExportQuery = Type.Object({
  data: Type.Optional(Type.Union([Type.Literal('none'), Type.Literal('own')], { description: 'own takes the records along that people made themselves, without the samples. Else none.' })),
  version: Type.Optional(Type.Integer({ minimum: 1, maximum: 4294967295, description: 'Number of the version; else the one that serves.' }))
}, { additionalProperties: false })

/** /v1/apps/{id}/export: the app as a project that runs without Dream. */
export function addExport (api: Api, { clients: { generator, persistence }, askApp }: ApiContext): void {
  async function recordsOf (appId: string, signal: AbortSignal): Promise<Uint8Array> {
    try {
      const records: unknown = await readOwnRecords(async path => await askApp(appId, path, signal))
      return jsonBytes(JSON.parse(JSON.stringify(records)))
    } catch (error) {
      if (isFailure(error)) throw error
      throw Object.assign(new ExportDataUnreadable(error instanceof Error ? error.message : String(error)), { cause: error })
    }
  }

  api.get('/v1/apps/:id/export', {
    schema: {
      tags: ['Apps'],
      summary: 'Take an app away',
      description: 'A zip of an ordinary project: source, the used part of the kit, migrations, checks, README, Dockerfile. npm install && npm start runs it on Node 24, deno task start on Deno 2.9, without Dream.',
      params: AppParams,
      querystring: ExportQuery,
      response: answers({ 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary', contentMediaType: 'application/zip' }) })
    }
  }, async (request, reply) => {
    const app = await readApp(persistence, request.params.id)
    const { data = 'none', version: number = app.version } = request.query
    if (number === 0) throw new AppUnmade(app.id)
    const { version } = await persistence.getVersion({ appId: app.id, number })
    if (version === null) throw new VersionUnknown(app.id, number, app.id)
    if (data === 'own' && number !== app.version) throw new ExportDataElsewhere(app.version, number)
    const code = await readArtefact(persistence, 'code', version.code)
    if (code === undefined) throw new ArtefactUnknown('code', number)
    const records = data === 'own' ? await recordsOf(app.id, AbortSignal.timeout(60_000)) : new Uint8Array()
    const { files, findings } = await generator.export({ code, records }, { requestId: request.id, timeoutMs: 60_000 })
    const [wrong] = findings.filter(({ severity }) => severity === 'error')
    if (wrong !== undefined || files.length === 0) throw new ExportRefused(number, wrong?.message ?? 'the generator gave no files.')
    const name = fileName(app.name)
    return await reply
      .headers({ 'content-disposition': `attachment; filename="${name}.zip"`, 'cache-control': 'private, no-store' })
      .type('application/zip')
      .send(await archive(name, files))
  })
}

/** "dog-walking" of "Dog Walking!": the letters that every file system takes. */
function fileName (name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return plain === '' ? 'app' : plain.slice(0, 60)
}
