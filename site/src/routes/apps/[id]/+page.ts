import { error } from '@sveltejs/kit'
import type { PageLoad } from './$types'
import { createApi } from '#lib/api.ts'
import { attempt } from '#lib/attempt.ts'

const unknown = 'There is no such app. It may have been removed for good, or the address is mistyped.'
const binned = 'Restore it there to go on with it.'

export const load: PageLoad = async ({ fetch, params }) => {
  const api = createApi(fetch)
  const [app, versions] = await Promise.all([attempt(api.app(params.id)), attempt(api.versions(params.id))])
  if (app.problem?.status === 404 || app.problem?.status === 410) {
    const { code, requestId, status } = app.problem
    error(status, { code, requestId, message: status === 404 ? unknown : binned })
  }
  return { id: params.id, app, versions: versions.value ?? [] }
}
