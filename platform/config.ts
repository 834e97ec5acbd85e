import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Kind } from '@dream/contracts/kinds'
import type { Place, Topology } from '@dream/host/topology'
import configured from './dream.config.ts'

/** Everything the environment decides. The only place of the platform that reads it; the README lists the variables. */
export interface Config {
  /** Where everything that keeps is kept. */
  dataDirectory: string
  /** Address to listen on. */
  host: string
  /** Ports of the services. */
  ports: { platform: number, site: number, sandbox: number, planner: number, persistence: number }
  /** What people open: the site's origin. */
  url: string
  /** Apps answer at <id>.<appsDomain>. */
  appsDomain: string
  /** Further Host names the platform answers to. */
  knownHosts: string[]
  /** Origins other than the site's that may call /v1. */
  allowedOrigins: string[]
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
  const ports = {
    platform: port('DREAM_PORT', 8080),
    site: port('DREAM_SITE_PORT', 3000),
    sandbox: port('DREAM_SANDBOX_PORT', 8070),
    planner: port('DREAM_PLANNER_PORT', 8090),
    persistence: port('DREAM_PERSISTENCE_PORT', 8060)
  }
  const dataDirectory = resolve(variables.DREAM_DATA ?? join(import.meta.dirname, '..', '.dream'))
  mkdirSync(dataDirectory, { recursive: true, mode: 0o711 })
  return {
    dataDirectory,
    host: variables.DREAM_HOST ?? '127.0.0.1',
    ports,
    url: variables.DREAM_URL ?? `http://localhost:${ports.site}`,
    appsDomain: variables.DREAM_APPS_DOMAIN ?? `localhost:${ports.platform}`,
    knownHosts: list('DREAM_KNOWN_HOSTS'),
    allowedOrigins: list('DREAM_ALLOWED_ORIGINS'),
    serviceToken: variables.DREAM_SERVICE_TOKEN ?? '',
    serviceUrl: variables.DREAM_SERVICE_URL,
    topology: topology(),
    writesPerMinute: number('DREAM_WRITES_PER_MINUTE', 120),
    logLevel: variables.DREAM_LOG_LEVEL ?? 'info'
  }
}

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

function list (name: string): string[] {
  return (variables[name] ?? '').split(',').map(item => item.trim()).filter(item => item !== '')
}

