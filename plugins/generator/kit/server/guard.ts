import { Problem } from './problem.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
const largestBody = 256 * 1024

/** Refuses a write that another site's page sends; a caller that is no browser sends neither header. */
export function refuseOtherOrigins (request: Request): void {
  if (reading.has(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const sameSite = site === null || site === 'same-origin' || site === 'none'
  if (!sameSite || (origin !== null && hostOf(origin) !== ownHost(request))) {
    throw new Problem(403, 'other-origin', 'This app takes changes only from its own pages. Open the app itself and try again.')
  }
}

function ownHost (request: Request): string {
  return (request.headers.get('host') ?? hostOf(request.url)).toLowerCase()
}

function hostOf (address: string): string {
  return URL.canParse(address) ? new URL(address).host.toLowerCase() : ''
}

/** The JSON object in a request's body. */
export async function readJson (request: Request): Promise<Record<string, unknown>> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Problem(415, 'not-json', 'Send the values as application/json.')
  const value = parse(await readText(request))
  if (!isObject(value)) throw new Problem(400, 'not-json', 'The body must be one JSON object.')
  return value
}

function parse (text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'not-json', 'The body is not valid JSON.')
  }
}

function isObject (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

async function readText (request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) throw tooLarge()
  const decoder = new TextDecoder('utf-8', { fatal: false })
  const reader = request.body?.getReader()
  let text = ''
  let size = 0
  while (reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > largestBody) {
      await reader.cancel()
      throw tooLarge()
    }
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}

function tooLarge (): Problem {
  return new Problem(413, 'too-large', `The body is larger than ${largestBody / 1024} KB.`)
}

const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
  "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'"
].join('; ')

export const securityHeaders: readonly (readonly [string, string])[] = [
  ['content-security-policy', contentSecurityPolicy],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()']
]
