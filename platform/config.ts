import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Kind } from '@dream/contracts/kinds'
import type { Place, Topology } from '@dream/host/topology'
import { createRelays } from './core/src/safety/relays.ts'
import configured from './dream.config.ts'

export interface Ports {
  platform: number
  site: number
  sandbox: number
  planner: number
  persistence: number
}

/** Everything the environment decides. The only place of the platform that reads it; the README lists the variables. */
export interface Config {
  /** Where everything that keeps is kept. */
  dataDirectory: string
  /** Address to listen on. */
  host: string
  /** Address at which this machine reaches what listens on `host`. */
  reachedAt: string
  /** Ports of the services. */
  ports: Ports
  /** What people open: the site's origin. */
  url: string
  /** Apps answer at <id>.<appsDomain>. */
  appsDomain: string
  /** Further Host names the platform answers to. */
  knownHosts: string[]
  /** Origins other than the site's that may call /v1. */
  allowedOrigins: string[]
  /** Addresses, beside this machine's, that are believed when they say for whom they relay: the site's, a load balancer's. */
  trustedProxies: string[]
  /** Shared by the services; empty when everything runs in one process. */
  serviceToken: string
  /** Where the other services reach this one, when not at the address it listens on: "http://sandbox:8070". */
  serviceUrl: string | undefined
  topology: Topology
  /** Requests that write, per minute and caller. */
  writesPerMinute: number
  logLevel: string
}

const variables = process.env

export function readConfig (): Config {
  const ports = readPorts()
  const host = variables.DREAM_HOST ?? '127.0.0.1'
  const dataDirectory = resolve(variables.DREAM_DATA ?? join(import.meta.dirname, '..', '.dream'))
  mkdirSync(dataDirectory, { recursive: true, mode: 0o711 })
  return {
    dataDirectory,
    host,
    reachedAt: everyAddress.has(host) ? '127.0.0.1' : host,
    ports,
    url: variables.DREAM_URL ?? `http://localhost:${ports.site}`,
    appsDomain: variables.DREAM_APPS_DOMAIN ?? `localhost:${ports.platform}`,
    knownHosts: list('DREAM_KNOWN_HOSTS'),
    allowedOrigins: list('DREAM_ALLOWED_ORIGINS'),
    trustedProxies: networks('DREAM_TRUSTED_PROXIES'),
    serviceToken: secret('DREAM_SERVICE_TOKEN'),
    serviceUrl: address('DREAM_SERVICE_URL'),
    topology: topology(),
    writesPerMinute: number('DREAM_WRITES_PER_MINUTE', 120),
    logLevel: variables.DREAM_LOG_LEVEL ?? 'info'
  }
}

function readPorts (): Ports {
  return {
    platform: port('DREAM_PORT', 8080),
    site: port('DREAM_SITE_PORT', 3000),
    sandbox: port('DREAM_SANDBOX_PORT', 8070),
    planner: port('DREAM_PLANNER_PORT', 8090),
    persistence: port('DREAM_PERSISTENCE_PORT', 8060)
  }
}

/** Listening there means every address of the machine; nobody can be asked at it. */
const everyAddress = new Set(['0.0.0.0', '::'])

function topology (): Topology {
  return {
    Planner: place('Planner'),
    Generator: place('Generator'),
    Sandbox: place('Sandbox'),
    Persistence: place('Persistence')
  }
}

function place (kind: Kind): Place {
  const at = variables[`DREAM_${kind.toUpperCase()}_AT`]
  if (at !== undefined && at !== '') return { at }
  const use = variables[`DREAM_${kind.toUpperCase()}_USE`]
  const from: Place = configured[kind]
  const base = use !== undefined && use !== '' ? { ...('use' in from ? from : {}), use } : from
  if (kind === 'Sandbox' && 'use' in base) {
    const minimum = variables.DREAM_SANDBOX_MIN ?? (variables.NODE_ENV === 'production' ? 'jail' : undefined)
    if (minimum !== undefined) return { ...base, options: { minimum, ...base.options, ...(variables.DREAM_SANDBOX_MIN !== undefined && { minimum }) } }
  }
  return base
}

function port (name: string, otherwise: number): number {
  const value = number(name, otherwise)
  if (value < 1 || value > 65535) throw new RangeError(`${name} is ${value}; a port lies between 1 and 65535.`)
  return value
}

function number (name: string, otherwise: number): number {
  const text = variables[name]
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (!Number.isInteger(value)) throw new RangeError(`${name} is ${JSON.stringify(text)}; it must be a whole number.`)
  return value
}

function address (name: string): string | undefined {
  const text = variables[name] ?? ''
  if (text === '') return undefined
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw new RangeError(`${name} is ${JSON.stringify(text)}; it must be an address such as http://sandbox:8070.`)
  return url.origin
}

/** The variable itself, or what is in the file that the variable with _FILE at its end names. */
function secret (name: string): string {
  const given = variables[name] ?? ''
  const file = variables[`${name}_FILE`] ?? ''
  if (given !== '' || file === '') return given
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new RangeError(`${name}_FILE is ${JSON.stringify(file)}, which cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function list (name: string): string[] {
  return (variables[name] ?? '').split(',').map(item => item.trim()).filter(item => item !== '')
}

function networks (name: string): string[] {
  const given = list(name)
  try {
    createRelays(given)
  } catch (error) {
    throw new RangeError(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return given
}
