import { ApiError, createApi } from '#lib/api.ts'
import { csvOf } from '#lib/csv.ts'
import { fileName } from '#lib/file-name.ts'
import { archive, download } from '#lib/server/archive.ts'
import { AppAnswerTooLong } from '#lib/server/ask-app.ts'
import { config } from '#lib/server/config.ts'
import { problem } from '#lib/server/problem.ts'
import { readRecords } from '#lib/server/records.ts'
import type { RequestHandler } from './$types'

/** Apps whose data is being read: so many at once fit into memory. */
const atWork = new Set<string>()
const mostAtWork = 3

/** Everything the app keeps as a zip: one CSV for each kind of record, and all of it as JSON. */
export const GET: RequestHandler = async ({ params, fetch, locals, request, getClientAddress }) => {
  const api = createApi(fetch)
  const { id } = params
  if (atWork.has(id) || atWork.size >= mostAtWork) {
    return problem({ status: 503, code: 'DRM_SITE_DATA_BUSY', message: 'Data is being put together for somebody already. Try again in a moment.' }, locals.requestId)
  }
  atWork.add(id)
  try {
    const app = await api.app(id)
    const { entities, culture } = await api.blueprint(id, app.version)
    const collections = await readRecords({ url: app.url, client: getClientAddress(), signal: request.signal }, config)
    const tables = collections.flatMap(({ name, entity, records }) => {
      const kind = entities.find(({ id }) => id === entity)
      return kind === undefined ? [] : [[`${fileName(name, entity)}.csv`, csvOf(kind, records, culture.digits)] as const]
    })
    const whole = JSON.stringify({ app: app.name, version: app.version, exportedAt: new Date().toISOString(), records: Object.fromEntries(collections.map(({ name, records }) => [name, records])) }, null, 2)
    const name = `${fileName(app.name, 'app')}-data`
    return download(name, archive(name, [...tables, ['data.json', `${whole}\n`]]))
  } catch (error) {
    if (error instanceof ApiError) return problem(error, locals.requestId)
    if (error instanceof AppAnswerTooLong) return problem({ status: 413, code: 'DRM_SITE_DATA_TOO_LARGE', message: 'The app keeps more than can be put into one file here. Read it in parts through the API of the app, which is at /openapi.json.' }, locals.requestId)
    console.error(JSON.stringify({ level: 'error', time: new Date().toISOString(), requestId: locals.requestId, app: id, error: String(error), msg: 'the data could not be read' }))
    return problem({ status: 502, code: 'DRM_SITE_DATA_UNREADABLE', message: 'The app did not give all of its data. Look whether it works in the preview, then try again.' }, locals.requestId)
  } finally {
    atWork.delete(id)
  }
}
