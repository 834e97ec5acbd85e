import { decode, encode } from '@dream/contracts/codec'
import { type Failure, WireCallFailed, failureFrom, isFailure } from '@dream/contracts/errors'

/** An error as the Connect protocol writes it. The detail carries our own code and status. */
export interface ConnectError {
  code: string
  message: string
  details?: { type: string, value: string }[]
}

const codes: Record<number, string> = {
  400: 'invalid_argument', 401: 'unauthenticated', 403: 'permission_denied', 404: 'not_found', 409: 'aborted',
  413: 'resource_exhausted', 415: 'invalid_argument', 422: 'failed_precondition', 429: 'resource_exhausted',
  499: 'canceled', 500: 'internal', 501: 'unimplemented', 503: 'unavailable', 504: 'deadline_exceeded'
}

const detailType = 'dream.v1.Failure'

/** What a caller may know of `error`: a failure as it is, anything else without its inside. */
export function publicFailure (error: unknown, call: string): Failure {
  if (isFailure(error)) return error
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500) {
    return failureFrom({ code: 'DRM_WIRE_REQUEST_REFUSED', message: error.message, status: error.statusCode })
  }
  return new WireCallFailed(call)
}

export function connectError (failure: Failure): ConnectError {
  const status = failure.statusCode ?? 500
  const detail = encode('Failure', { code: failure.code, message: failure.message, status })
  return {
    code: codes[status] ?? 'unknown',
    message: failure.message,
    details: [{ type: detailType, value: Buffer.from(detail).toString('base64').replace(/=+$/, '') }]
  }
}

/** The failure a service has sent; what is no Connect error becomes DRM_WIRE_CALL_FAILED. */
export function failureOf (body: unknown, call: string): Failure {
  if (typeof body === 'object' && body !== null && 'details' in body && Array.isArray(body.details)) {
    for (const detail of body.details) {
      if (detail?.type === detailType && typeof detail.value === 'string') {
        return failureFrom(decode('Failure', Buffer.from(detail.value, 'base64')))
      }
    }
  }
  return new WireCallFailed(call)
}
