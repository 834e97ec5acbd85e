import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestIdOf } from '@dream/observability/request-id'
import type { Failure } from '@dream/contracts/errors'
import { failureJson } from '../api/failures.ts'
import { errorPage, errorPagePolicy } from './error-page.ts'

export interface AnswerOptions {
  /** Content-Security-Policy that says who may frame the answer. */
  policy: string
  /** Origin of Dream's site. */
  site: string
}

/** Ends an app's request that its app cannot answer: a small page for people, JSON for programs. */
export function answerFailure (request: IncomingMessage, response: ServerResponse, failure: Failure, { policy, site }: AnswerOptions): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const requestId = requestIdOf(request)
  const status = failure.statusCode ?? 500
  const headers: Record<string, string> = { 'x-request-id': requestId, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  if (status === 503) headers['retry-after'] = '2'
  // A body that nobody reads would keep the connection waiting for its end.
  if (!request.complete) headers.connection = 'close'
  if (!(request.headers.accept ?? '').includes('text/html')) {
    response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8', 'content-security-policy': policy })
    response.end(JSON.stringify(failureJson(failure, requestId)))
    return
  }
  response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': `${errorPagePolicy}; ${policy}` })
  response.end(errorPage({ failure, requestId, site }))
}
