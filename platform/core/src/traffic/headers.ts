import type { IncomingMessage } from 'node:http'
import { saidOnce } from './app-policy.ts'

/** Of one connection only, or ours to say; an app neither gets nor sends them. */
const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade']
const droppedFromRequests = new Set([...hopByHop, 'expect', 'forwarded', 'x-real-ip'])
const droppedFromResponses = new Set([...hopByHop, ...saidOnce])

export interface Hop {
  /** "http" or "https", as the browser sees it. */
  protocol: string
  /** Address of whoever made the request. */
  caller: string
  /** What the sandbox service wants to see instead of what it must not: host, token. Absent for a unix socket. */
  service?: { host: string, token: string }
}

/** What a service of ours would read for itself; the sandbox service gives it back to the app under its own name. */
const carried = new Set(['host', 'authorization', 'origin'])

/** The request's headers as the app gets them: name, value, name, value. */
export function requestHeaders (request: IncomingMessage, { protocol, caller, service }: Hop): string[] {
  const { rawHeaders, headers: { connection, host = '' } } = request
  const named = connection === undefined ? undefined : namesIn(connection)
  const headers: string[] = []
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const given = rawHeaders[index] ?? ''
    const name = given.toLowerCase()
    if (droppedFromRequests.has(name) || name.startsWith('x-forwarded-') || name.startsWith('x-dream-') || named?.has(name) === true) continue
    const value = rawHeaders[index + 1] ?? ''
    if (service !== undefined && (carried.has(name) || name.startsWith('sec-fetch-'))) headers.push(`x-dream-app-${name}`, value)
    else headers.push(given, value)
  }
  headers.push('x-forwarded-for', caller, 'x-forwarded-proto', protocol, 'x-forwarded-host', host)
  if (service !== undefined) headers.push('host', service.host, 'authorization', `Bearer ${service.token}`)
  return headers
}

/** The app's headers as the browser gets them. A cookie for more hosts than its own is left out; `added` of the platform come last. */
export function responseHeaders (raw: readonly (Buffer | Buffer[] | string)[], added: readonly string[]): string[] {
  const headers: string[] = []
  let named: Set<string> | undefined
  for (let index = 0; index < raw.length; index += 2) {
    const given = textOf(raw[index])
    const name = given.toLowerCase()
    if (name === 'connection') named = namesIn(textOf(raw[index + 1]))
    if (droppedFromResponses.has(name) || name.startsWith('x-dream-')) continue
    const value = textOf(raw[index + 1])
    if (name === 'set-cookie' && /;\s*domain\s*=/i.test(value)) continue
    headers.push(given, value)
  }
  const kept = named === undefined ? headers : without(headers, named)
  kept.push(...added)
  return kept
}

/** The value of the header called `name`, in lower case. */
export function valueOf (headers: readonly string[], name: string): string | undefined {
  for (let index = 0; index < headers.length; index += 2) {
    if (headers[index]?.toLowerCase() === name) return headers[index + 1]
  }
  return undefined
}

function without (headers: readonly string[], names: Set<string>): string[] {
  return headers.filter((_, index) => !names.has(headers[index - index % 2]?.toLowerCase() ?? ''))
}

/** The headers that a Connection header names; undefined for the usual ones, which name none. */
function namesIn (connection: string): Set<string> | undefined {
  if (connection === 'keep-alive' || connection === 'close') return undefined
  const names = new Set(connection.toLowerCase().split(',').map(name => name.trim()))
  // A request without it would be another app's, or nobody's.
  names.delete('host')
  return names
}

function textOf (part: Buffer | Buffer[] | string | undefined): string {
  if (part === undefined) return ''
  return typeof part === 'string' ? part : Array.isArray(part) ? part.map(textOf).join(', ') : part.toString('latin1')
}
