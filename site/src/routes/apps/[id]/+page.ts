import { error } from '@sveltejs/kit'
import type { PageLoad } from './$types'
import { createApi } from '#lib/api.ts'
import { attempt } from '#lib/attempt.ts'

export const load: PageLoad = async ({ fetch, params }) => {
  const api = createApi(fetch)
  const [app, versions] = await Promise.all([attempt(api.app(params.id)), attempt(api.versions(params.id))])
  if (app.problem?.status === 404) {
    const { code, requestId } = app.problem
    error(404, { code, requestId, message: 'There is no such app. It may have been removed for good, or the address is mistyped.' })
  }
  return { id: params.id, app, versions: versions.value ?? [] }
}
