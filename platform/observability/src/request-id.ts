import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/

/** The caller's x-request-id where it is 8 to 64 harmless characters, else a new one. */
export function requestIdOf ({ headers }: { headers: IncomingHttpHeaders }): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && wellFormed.test(given) ? given : randomUUID()
}
