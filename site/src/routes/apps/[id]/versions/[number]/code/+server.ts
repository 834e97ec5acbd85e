import { ApiError, createApi } from '#lib/api.ts'
import { fileName } from '#lib/file-name.ts'
import { archive, download } from '#lib/server/archive.ts'
import { problem } from '#lib/server/problem.ts'
import type { RequestHandler } from './$types'

/** The files of a version as a zip. */
export const GET: RequestHandler = async ({ params, fetch, locals }) => {
  const api = createApi(fetch)
  try {
    const [app, files] = await Promise.all([api.app(params.id), api.code(params.id, Number(params.number))])
    const name = `${fileName(app.name, 'app')}-v${Number(params.number)}`
    return download(name, archive(name, files.map(({ path, text }) => [path, text] as const)))
  } catch (error) {
    if (error instanceof ApiError) return problem(error, locals.requestId)
    throw error
  }
}
