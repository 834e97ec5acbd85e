import type { Config } from '#lib/server/config.ts'
import { problem } from '#lib/server/problem.ts'

const requestHeaders = ['accept', 'accept-language', 'content-type', 'idempotency-key', 'if-none-match', 'last-event-id']
const responseHeaders = ['allow', 'cache-control', 'content-disposition', 'content-type', 'etag', 'location', 'retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']

interface Relayed {
  request: Request
  requestId: string
  /** Address of the person's machine, for the platform's rate limits. */
  client: string
}

/** A body that is a stream is sent while it is still being read; the DOM's types do not know the option yet. */
interface StreamingInit extends RequestInit {
  duplex: 'half'
}

/** Passes a `/v1` call on to the platform; bodies stream both ways and a caller that leaves ends the call. */
export async function relay ({ request, requestId, client }: Relayed, { platformUrl }: Pick<Config, 'platformUrl'>, call: typeof fetch): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const headers = picked(request.headers, requestHeaders)
  headers.set('x-request-id', requestId)
  headers.set('x-forwarded-for', client)

  const init: StreamingInit = { method: request.method, headers, body: request.body, duplex: 'half', redirect: 'manual', signal: request.signal }

  let answer: Response
  try {
    answer = await call(platformUrl + pathname + search, init)
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 })
    if (isTooLarge(error)) {
      return problem({
        status: 413,
        code: 'DRM_SITE_BODY_TOO_LARGE',
        message: 'This is more than Dream takes in one go. A wish has at most 50,000 characters; shorten it.'
      }, requestId)
    }
    console.error(JSON.stringify({ level: 'error', time: new Date().toISOString(), requestId, path: pathname, error: reason(error), msg: 'the platform cannot be reached' }))
    return problem({
      status: 503,
      code: 'DRM_SITE_PLATFORM_UNREACHABLE',
      message: 'The platform does not answer. It may be starting; Dream keeps trying.'
    }, requestId)
  }

  const passed = picked(answer.headers, responseHeaders)
  passed.set('x-request-id', answer.headers.get('x-request-id') ?? requestId)
  return new Response(answer.body, { status: answer.status, headers: passed })
}

function picked (headers: Headers, names: readonly string[]): Headers {
  const result = new Headers()
  for (const name of names) {
    const value = headers.get(name)
    if (value !== null) result.set(name, value)
  }
  return result
}

/** Whether the request's own body broke off at the server's limit. */
function isTooLarge (error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('status' in error && error.status === 413) return true
  return 'cause' in error && isTooLarge(error.cause)
}

function reason (error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
