import type { PageLoad } from './$types'
import { createApi } from '#lib/api.ts'
import { attempt } from '#lib/attempt.ts'

export const load: PageLoad = async ({ fetch }) => ({ apps: await attempt(createApi(fetch).apps()) })
