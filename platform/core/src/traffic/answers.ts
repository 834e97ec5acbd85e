import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestIdOf } from '@dream/observability/request-id'
import type { Failure } from '@dream/contracts/errors'
import { failureJson } from '../api/failures.ts'

/** Ends an app's request that its app cannot answer: a small page for people, JSON for programs. */
export function answerFailure (request: IncomingMessage, response: ServerResponse, failure: Failure, policy: string): void {
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
  response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; ${policy}` })
  response.end(page(failure, requestId, failure.code === 'DRM_TRAFFIC_APP_UNMADE'))
}

function page ({ message, code }: Failure, requestId: string, reload: boolean): string {
  const [first = '', ...rest] = message.split(/(?<=\.) /)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${reload ? '<meta http-equiv="refresh" content="2">' : ''}
<title>${escaped(first)}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:32rem;margin:18vh auto;padding:0 1.5rem}h1{font-size:1.4rem;margin:0 0 .5rem}small{opacity:.6}</style></head>
<body><h1>${escaped(first)}</h1><p>${escaped(rest.join(' '))}</p><small>${escaped(code)} · ${escaped(requestId)}</small></body></html>
`
}

function escaped (text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
