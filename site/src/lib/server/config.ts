/** What the environment says about where the site stands. */
export interface Config {
  /** Address of the platform, without a slash at the end. */
  platformUrl: string
  /** Hosts ("localhost:3000") that a request may name. */
  hosts: ReadonlySet<string>
  /** CSP sources of the apps' origins: "http://*.localhost:8080". */
  appOrigins: readonly string[]
}

type Environment = Record<string, string | undefined>

/** Reads `environment`. Throws a sentence that names the variable when one is no address. */
export function readConfig (environment: Environment): Config {
  const platformUrl = address(environment, 'DREAM_PLATFORM_URL') ?? new URL('http://127.0.0.1:8080')
  const publicUrl = address(environment, 'DREAM_URL')
  const port = environment.PORT ?? '3000'
  const hosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`])
  if (publicUrl !== undefined) hosts.add(publicUrl.host)
  return {
    platformUrl: platformUrl.origin,
    hosts,
    appOrigins: appOrigins(environment.DREAM_APPS_DOMAIN ?? new URL(platformUrl.origin.replace(platformUrl.hostname, 'localhost')).host)
  }
}

function address (environment: Environment, name: string): URL | undefined {
  const text = environment[name]
  if (text === undefined || text === '') return undefined
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error(`${name} is "${text}", which is no http address. Set it to one such as http://127.0.0.1:8080.`)
  return url
}

/** The domain alone allows both schemes; one with a scheme allows that one. */
function appOrigins (domain: string): string[] {
  const match = /^(?:(https?):\/\/)?([a-z0-9.-]+(?::\d+)?)\/?$/i.exec(domain)
  if (match === null) throw new Error(`DREAM_APPS_DOMAIN is "${domain}", which is no domain. Set it to one such as apps.example.org.`)
  const schemes = match[1] === undefined ? ['http', 'https'] : [match[1]]
  return schemes.map(scheme => `${scheme}://*.${match[2]}`)
}

export const config = readConfig(process.env)
