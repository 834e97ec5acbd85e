import createError, { type FastifyError } from '@fastify/error'

/** A failure: thrown, with a permanent `code` and an HTTP `statusCode`. Recognised by its code, also across the wire. */
export type Failure = FastifyError

/** Whether `error` is a failure that carries a permanent code of Dream. */
export function isFailure (error: unknown): error is Failure {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('DRM_')
}

/** A failure that another process has sent: same code, message and status. */
export function failureFrom ({ code, message, status }: { code: string, message: string, status: number }): Failure {
  const error = new (createError(code, '%s', status))(message)
  return error
}

export const WireMessageInvalid = createError('DRM_WIRE_MESSAGE_INVALID', '%s is not a valid %s: %s. Send a body of that type.', 400)
export const WireMediaTypeUnknown = createError('DRM_WIRE_MEDIA_TYPE_UNKNOWN', 'The content type %s is not spoken here. Send application/proto or application/json.', 415)
export const WireTokenMissing = createError('DRM_WIRE_TOKEN_MISSING', 'This service answers only to callers with its token. Send it as Authorization: Bearer.', 401)
export const WireDeadlineExceeded = createError('DRM_WIRE_DEADLINE_EXCEEDED', '%s did not answer within %s ms. Try again, or allow more time.', 504)
export const WireUnavailable = createError('DRM_WIRE_UNAVAILABLE', '%s cannot be reached at %s: %s. Check that the service runs there.', 503)
export const WireCallFailed = createError('DRM_WIRE_CALL_FAILED', '%s failed inside. The log of the service has the details under this request id.', 500)
export const BlueprintInvalid = createError('DRM_BLUEPRINT_INVALID', 'The blueprint is not valid JSON of its format: %s. See /v1/blueprint.schema.json for the format.', 400)
export const PatchInvalid = createError('DRM_PATCH_INVALID', 'The patch is not valid JSON of its format: %s. See /v1/patch.schema.json for the format.', 400)
