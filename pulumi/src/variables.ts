import type { types } from '@pulumi/kubernetes'
import type { Settings } from '../config.ts'
import { ports, type ServiceName } from '../topology.ts'
import { addressOf, hostOf } from './names.ts'

type Variable = types.input.core.v1.EnvVar

/** Where the writable volume of a service is mounted. */
export const dataPath = '/data'

/** The environment variables of a service, sorted by name: those that platform/config.ts and the site's config.ts read. */
export function variablesOf (service: ServiceName, settings: Settings): Variable[] {
  const own = { ...common(service), ...ofService[service](settings) }
  const variables: Variable[] = Object.entries(own).map(([name, value]) => ({ name, value }))
  if (service !== 'site') variables.push({ name: 'DREAM_SERVICE_TOKEN', valueFrom: { secretKeyRef: { name: settings.serviceTokenSecret, key: 'token' } } })
  return variables.sort((a, b) => String(a.name) < String(b.name) ? -1 : 1)
}

function common (service: ServiceName): Record<string, string> {
  return { NODE_ENV: 'production', DREAM_SERVICE: service }
}

const ofService: Record<ServiceName, (settings: Settings) => Record<string, string>> = {
  site: ({ url, appsDomain }) => ({
    HOST: '0.0.0.0',
    PORT: String(ports.site),
    ORIGIN: url,
    DREAM_URL: url,
    DREAM_APPS_DOMAIN: appsDomain,
    DREAM_PLATFORM_URL: addressOf('platform')
  }),
  platform: ({ url, appsDomain }) => ({
    ...listening('platform'),
    // Of the pods, which have private addresses, only the site's reach it: who they say they relay for counts as the caller.
    DREAM_TRUSTED_PROXIES: 'uniquelocal',
    DREAM_URL: url,
    DREAM_APPS_DOMAIN: appsDomain,
    DREAM_PLANNER_AT: addressOf('planner'),
    DREAM_GENERATOR_AT: addressOf('planner'),
    DREAM_SANDBOX_AT: addressOf('sandbox'),
    DREAM_PERSISTENCE_AT: addressOf('persistence')
  }),
  planner: () => listening('planner'),
  sandbox: ({ sandboxMinimum }) => ({ ...listening('sandbox'), DREAM_SANDBOX_MIN: sandboxMinimum }),
  persistence: () => listening('persistence')
}

function listening (service: ServiceName): Record<string, string> {
  return {
    DREAM_HOST: '0.0.0.0',
    DREAM_DATA: dataPath,
    DREAM_KNOWN_HOSTS: hostOf(service),
    ...(service !== 'platform' && { DREAM_SERVICE_URL: addressOf(service) })
  }
}
