import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { config } from '#lib/server/config.ts'
import { refusal } from '#lib/server/guard.ts'
import { secure } from '#lib/server/headers.ts'
import { problem } from '#lib/server/problem.ts'

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.requestId = requestId(event.request.headers.get('x-request-id'))
  const refused = event.isSubRequest ? undefined : refusal(event.request, config)
  const response = refused === undefined ? await resolve(event) : problem(refused, event.locals.requestId)
  if (!event.isSubRequest) secure(response.headers, config)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache')
  return response
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals
  if (kind === 'unknown') {
    const stack = error instanceof Error ? error.stack : String(error)
    console.error(JSON.stringify({ level: 'error', time: new Date().toISOString(), requestId, path: event.url.pathname, error: stack, msg: 'a page failed' }))
    return { requestId, code: 'DRM_SITE_PAGE_FAILED', message: 'This page could not be shown. Reload it; the log has the details.' }
  }
  return { requestId }
}

/** The caller's id when it is a plain one, else a new one. */
function requestId (given: string | null): string {
  return given !== null && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID()
}
