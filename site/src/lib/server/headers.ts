import type { Config } from '#lib/server/config.ts'

/** Sets on `headers` what keeps a page of the site, or anything else it answers, to itself. */
export function secure (headers: Headers, { appOrigins }: Pick<Config, 'appOrigins'>): void {
  const policy = headers.get('content-security-policy')
  headers.set('content-security-policy', policy === null
    ? "default-src 'none'; frame-ancestors 'none'"
    : `${policy}; frame-src ${appOrigins.join(' ')}`)
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  headers.set('referrer-policy', 'same-origin')
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-frame-options', 'DENY')
}
