import type { ErrorAnswer } from '../shared/answers.ts'

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500

/** Thrown to end a request with an answer that may be shown. */
export class Problem extends Error {
  readonly status: ProblemStatus
  readonly answer: ErrorAnswer

  constructor (status: ProblemStatus, code: string, message: string, fields?: Record<string, string>) {
    super(message)
    this.status = status
    this.answer = fields === undefined ? { code, message } : { code, message, fields }
  }
}

export function invalidFields (fields: Record<string, string>): Problem {
  return new Problem(422, 'invalid-fields', Object.values(fields)[0] ?? 'Some values are not valid.', fields)
}

export function notFound (label: string): Problem {
  return new Problem(404, 'not-found', `${label} was not found. It may have been deleted.`)
}

export function badQuery (message: string): Problem {
  return new Problem(400, 'bad-query', message)
}
