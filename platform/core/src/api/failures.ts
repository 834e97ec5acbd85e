import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Failure, isFailure } from '@dream/contracts/errors'
import { limits } from '../config.ts'
import { BodyInvalid, BodyTooLarge, InternalError, JsonInvalid, MediaTypeUnsupported, MethodNotAllowed, QueryInvalid, RequestRefused, RouteUnknown } from '../errors.ts'

/** Makes every error `{ code, message, requestId }`, those of unknown routes and wrong methods included. */
export function setFailures (app: FastifyInstance): void {
  const routes = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ method, url }) => {
    const methods = routes.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    routes.set(url, methods)
  })
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    const allowed = [...routes].filter(([template]) => matches(template, path)).flatMap(([, methods]) => [...methods])
    const failure = allowed.length > 0
      ? new MethodNotAllowed(path, request.method, allowed.join(', '))
      : new RouteUnknown(request.method, path)
    if (allowed.length > 0) reply.header('allow', [...new Set(allowed)].join(', '))
    return await reply.code(failure.statusCode ?? 404).type('application/json').send(failureJson(failure, request.id))
  })
}

/** Answers with the error as callers may see it; its inside goes into the log. */
export async function answerError (error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const failure = failureOf(error, request)
  const status = failure.statusCode ?? 500
  if (status >= 500) request.log.error({ err: error }, 'a request failed')
  await reply.code(status).type('application/json').send({ ...failureJson(failure, request.id), ...('findings' in failure && { findings: failure.findings }) })
}

export function failureJson ({ code, message }: { code: string, message: string }, requestId: string): { code: string, message: string, requestId: string } {
  return { code, message, requestId }
}

function failureOf (error: FastifyError, request: FastifyRequest): Failure {
  const own: unknown = error
  if (isFailure(own)) return own
  if (error.validation !== undefined) {
    const Invalid = error.validationContext === 'body' ? BodyInvalid : QueryInvalid
    return new Invalid(error.message)
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': return new BodyTooLarge(limits.bodyBytes.toLocaleString('en'))
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE': return new MediaTypeUnsupported(request.headers['content-type'] ?? 'unknown')
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY': return new JsonInvalid()
  }
  // secure-json-parse says so of bodies that name __proto__ or constructor.
  if (own instanceof SyntaxError) return new JsonInvalid()
  const status = error.statusCode ?? 500
  return status >= 400 && status < 500 ? Object.assign(new RequestRefused(error.message), { statusCode: status }) : new InternalError()
}

function matches (template: string, path: string): boolean {
  const wanted = template.split('/')
  const given = path.split('/')
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith(':') ? given[index] !== '' : part === given[index])
}
