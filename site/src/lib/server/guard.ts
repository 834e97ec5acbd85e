import type { Config } from '#lib/server/config.ts'

/** Why a request is refused, or undefined when it may pass. */
export function refusal (request: Request, { hosts }: Pick<Config, 'hosts'>): { status: number, code: string, message: string } | undefined {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/health/')) return undefined

  const host = request.headers.get('host')
  if (host === null || !hosts.has(host.toLowerCase())) {
    return {
      status: 421,
      code: 'DRM_SITE_HOST_UNKNOWN',
      message: 'This address is not one Dream answers to. Open the address that `npm start` printed, or set DREAM_URL to this one.'
    }
  }

  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const ownOrigin = origin === null || hosts.has(hostOf(origin))
  // A page of another origin may link to the site; it may not call it.
  const navigation = request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate' && !pathname.startsWith('/v1/')
  const ownSite = site === null || site === 'same-origin' || site === 'none' || navigation
  if (!ownOrigin || !ownSite) {
    return {
      status: 403,
      code: 'DRM_SITE_ORIGIN_REFUSED',
      message: 'This call came from another page, so it was refused. Make it from the site itself.'
    }
  }
  return undefined
}

/** The host of a serialised origin; "null" and anything that is no http address has none. */
function hostOf (origin: string): string {
  const url = URL.parse(origin)
  return url !== null && /^https?:$/.test(url.protocol) ? url.host : ''
}
