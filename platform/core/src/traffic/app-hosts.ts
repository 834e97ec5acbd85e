import type { CoreConfig } from '../config.ts'
import { namedHosts } from '../safety/known-callers.ts'

/** The first label of a Host that belongs to apps ("k3x9q2m4ab" of "k3x9q2m4ab.localhost:8080"); undefined for any other Host. */
export type AppHosts = (host: string | undefined) => string | undefined

export function createAppHosts (config: Pick<CoreConfig, 'appsDomain' | 'url' | 'knownHosts'>): AppHosts {
  const own = namedHosts(config)
  const suffixes = [...new Set(['.localhost', `.${nameOf(config.appsDomain.toLowerCase())}`])]
  return host => {
    if (host === undefined || host === '') return undefined
    const lower = host.toLowerCase()
    const name = nameOf(lower)
    for (const suffix of suffixes) {
      if (name.endsWith(suffix) && name.length > suffix.length && !own.has(lower)) return name.slice(0, -suffix.length)
    }
    return undefined
  }
}

/** A host without port and without the dot that may end it. */
function nameOf (host: string): string {
  const colon = host.lastIndexOf(':')
  const name = colon === -1 ? host : host.slice(0, colon)
  return name.endsWith('.') ? name.slice(0, -1) : name
}
