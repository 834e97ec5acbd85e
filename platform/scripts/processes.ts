import type { Config } from '../config.ts'
import type { Port } from './ports.ts'

/** A process of Dream, as the scripts start it. */
export interface Program {
  /** "platform"; also the name of its log. */
  name: string
  /** Arguments of node. */
  argv: string[]
  port: Port
  env: Record<string, string>
  /** Answers 200 once the process is of use. */
  ready: string
}

/** `npm start`: the platform with every plugin in its process, and the site. */
export function inOneProcess (config: Config): Program[] {
  return [service('platform', config), site(config)]
}

/** `npm run start:services`: every service in a process of its own, as in the cluster, behind a token made for this start. */
export function asServices (config: Config, token: string): Program[] {
  const at = (service: keyof Config['ports']) => `http://${config.reachedAt}:${config.ports[service]}`
  const secret = { DREAM_SERVICE_TOKEN: token }
  const places = {
    DREAM_PLANNER_AT: at('planner'),
    DREAM_GENERATOR_AT: at('planner'),
    DREAM_SANDBOX_AT: at('sandbox'),
    DREAM_PERSISTENCE_AT: at('persistence')
  }
  return [
    service('persistence', config, secret),
    service('sandbox', config, secret),
    service('planner', config, secret),
    service('platform', config, { ...secret, ...places }),
    site(config)
  ]
}

function service (name: 'platform' | 'planner' | 'sandbox' | 'persistence', config: Config, env: Record<string, string> = {}): Program {
  const number = config.ports[name]
  return {
    name,
    argv: ['--import', '@dream/observability/register', `platform/services/${name}.ts`],
    port: { service: name, number, variable: name === 'platform' ? 'DREAM_PORT' : `DREAM_${name.toUpperCase()}_PORT` },
    env: { ...env, DREAM_SERVICE: name },
    ready: `http://${config.reachedAt}:${number}/health/ready`
  }
}

function site (config: Config): Program {
  const number = config.ports.site
  return {
    name: 'site',
    argv: ['--import', '@dream/observability/register', 'platform/scripts/serve-site.ts'],
    port: { service: 'site', number, variable: 'DREAM_SITE_PORT' },
    env: {
      DREAM_SERVICE: 'site',
      HOST: config.host,
      PORT: String(number),
      ORIGIN: config.url,
      DREAM_PLATFORM_URL: `http://${config.reachedAt}:${config.ports.platform}`
    },
    ready: `http://${config.reachedAt}:${number}/health/ready`
  }
}

/** The site from its sources instead: Vite serves them and brings changes into the open page. */
export function viteDev (site: Program): Program {
  return { ...site, argv: ['platform/scripts/serve-site-sources.ts'] }
}
