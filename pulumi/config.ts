import { ConfigWrong } from './src/errors.ts'
import { environments, serviceNames, type Environment, type ServiceName } from './topology.ts'

/** Said of an input that does not exist yet, in place of an invented one. */
export const unpublished = 'unpublished'

/** The inputs of a stack, checked. */
export interface Settings {
  environment: Environment
  /** Where everything of the environment lives: "dream-staging". */
  namespace: string
  /** The git repository Argo CD reads, or `unpublished`. */
  repoURL: string
  /** Its branch, tag or commit. */
  revision: string
  /** "<registry>/<name>@sha256:<digest>" of each service, or `unpublished`. */
  images: Record<ServiceName, string>
  /** What people open: the site's origin. */
  url: string
  /** Apps answer at <id>.<appsDomain>. */
  appsDomain: string
  /** Name of the Secret whose key `token` is what services send each other. */
  serviceTokenSecret: string
  sandboxMinimum: 'permissions' | 'jail'
}

const repository = /^(https:\/\/|ssh:\/\/|git@)\S+$/
const image = /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)+@sha256:[a-f0-9]{64}$/
const dnsName = /^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/

/** What each input must be. */
const inputs = {
  repoURL: { is: `a git address, or "${unpublished}"`, fits: (text: string) => text === unpublished || repository.test(text) },
  revision: { is: 'a branch, tag or commit', fits: (text: string) => /^[\w./-]+$/.test(text) },
  images: { is: `an image for each of ${serviceNames.join(', ')}: "<registry>/<name>@sha256:<64 hex digits>", or "${unpublished}"`, fits: (text: string) => imagesFrom(text) !== undefined },
  url: { is: 'an http address without a path', fits: isOrigin },
  appsDomain: { is: 'a domain, with a port where it has one', fits: (text: string) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/.test(text) },
  serviceTokenSecret: { is: 'the name of a Secret', fits: (text: string) => dnsName.test(text) },
  sandboxMinimum: { is: '"permissions" or "jail"', fits: (text: string) => levelFrom(text) !== undefined }
}

/**
 * Checks the configuration of a stack, `values` by full key ("dream:url"), objects as JSON text as Pulumi gives them.
 * Throws DRM_RENDER_CONFIG_WRONG with everything that is wrong.
 */
export function readSettings (stack: string, values: Readonly<Record<string, string>>): Settings {
  const environment = environments.find(name => name === stack)
  if (environment === undefined) throw new ConfigWrong(`Pulumi.${stack}.yaml`, `there is no environment "${stack}", only ${environments.join(' and ')}`)
  const problems: string[] = []
  for (const key of Object.keys(values)) {
    if (key.startsWith('dream:') && !Object.hasOwn(inputs, key.slice('dream:'.length))) problems.push(`${key} is no input`)
  }
  for (const [name, { is, fits }] of Object.entries(inputs)) {
    const value = values[`dream:${name}`]
    if (value === undefined) problems.push(`dream:${name} is missing: it is ${is}`)
    else if (!fits(value)) problems.push(`dream:${name} is ${value}, and must be ${is}`)
  }
  const text = (name: keyof typeof inputs) => values[`dream:${name}`] ?? ''
  const images = imagesFrom(text('images'))
  const sandboxMinimum = levelFrom(text('sandboxMinimum'))
  if (environment === 'production' && sandboxMinimum === 'permissions') problems.push('dream:sandboxMinimum is permissions, and in production it must be jail: permissions are no wall against a hostile app')
  if (problems.length > 0 || images === undefined || sandboxMinimum === undefined) throw new ConfigWrong(`Pulumi.${stack}.yaml`, problems.join('; '))
  return {
    environment,
    namespace: `dream-${environment}`,
    repoURL: text('repoURL'),
    revision: text('revision'),
    images,
    url: text('url'),
    appsDomain: text('appsDomain'),
    serviceTokenSecret: text('serviceTokenSecret'),
    sandboxMinimum
  }
}

function imagesFrom (text: string): Record<ServiceName, string> | undefined {
  const given = new Map(Object.entries(objectFrom(text)))
  const take = (name: ServiceName): string => {
    const value: unknown = given.get(name)
    given.delete(name)
    return typeof value === 'string' && (value === unpublished || image.test(value)) ? value : ''
  }
  const images = { site: take('site'), platform: take('platform'), planner: take('planner'), sandbox: take('sandbox'), persistence: take('persistence') }
  return given.size === 0 && Object.values(images).every(value => value !== '') ? images : undefined
}

function objectFrom (text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

function isOrigin (text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text
}

function levelFrom (text: string): Settings['sandboxMinimum'] | undefined {
  return text === 'permissions' || text === 'jail' ? text : undefined
}
