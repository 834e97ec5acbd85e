import { STATUS_CODES, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { randomUUID } from 'node:crypto'
import type { Failure } from '@dream/contracts/errors'
import { failureJson } from '../api/failures.ts'
import { HeadersTooLarge, HttpInvalid, RequestSlow } from '../errors.ts'

/** Answers on a connection that has no response to answer with, and closes it. */
export function endWithFailure (socket: Duplex, failure: Failure, requestId: string): void {
  const status = failure.statusCode ?? 400
  const body = JSON.stringify(failureJson(failure, requestId))
  socket.end([
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
    '',
    body
  ].join('\r\n'))
}

/** What arrived is no HTTP, or not all of it arrived in time. */
export function answerClientError (error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy()
    return
  }
  endWithFailure(socket, failureOf(error.code), randomUUID())
}

function failureOf (code = ''): Failure {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new RequestSlow()
  return code === 'HPE_HEADER_OVERFLOW' ? new HeadersTooLarge() : new HttpInvalid()
}

/** Bytes between those of an answer that has begun would be read as part of it. */
function isAnswering (socket: Duplex): boolean {
  return '_httpMessage' in socket && socket._httpMessage instanceof ServerResponse && socket._httpMessage.headersSent
}
