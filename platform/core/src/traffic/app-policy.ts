import type { CoreConfig } from '../config.ts'

/** What the platform says to browsers about every answer of an app; the app can say more, not less. */
export interface AppPolicy {
  /** Content-Security-Policy: who may show the app in a frame. */
  framing: string
  /** Name, value, name, value. */
  headers: readonly string[]
}

const contents = [
  'default-src \'self\'', 'img-src \'self\' data: blob:', 'media-src \'self\' data: blob:', 'font-src \'self\' data:',
  'style-src \'self\' \'unsafe-inline\'', 'connect-src \'self\'', 'object-src \'none\'', 'base-uri \'self\'', 'form-action \'self\''
]

const denied = ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'midi', 'payment', 'display-capture']

/** Headers that hold only when they are said once: an app's own would undo the platform's. */
export const saidOnce: ReadonlySet<string> = new Set(['permissions-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy'])

export function createAppPolicy (config: Pick<CoreConfig, 'url' | 'allowedOrigins'>): AppPolicy {
  const framing = `frame-ancestors ${siteOrigins(config).join(' ')}`
  return {
    framing,
    headers: [
      // Browsers hold to every policy they are told, so the app's own stays beside it.
      'content-security-policy', [...contents, framing].join('; '),
      'permissions-policy', denied.map(feature => `${feature}=()`).join(', '),
      'x-content-type-options', 'nosniff',
      // With no-referrer a form's Origin would be "null", and apps check it.
      'referrer-policy', 'same-origin',
      'cross-origin-opener-policy', 'same-origin'
    ]
  }
}

/** Who may show an app in a frame: the site, under each of the names of this machine where it runs there. */
function siteOrigins ({ url, allowedOrigins }: Pick<CoreConfig, 'url' | 'allowedOrigins'>): string[] {
  const { origin, hostname } = new URL(url)
  const twin = hostname === 'localhost' ? origin.replace('//localhost', '//127.0.0.1') : hostname === '127.0.0.1' ? origin.replace('//127.0.0.1', '//localhost') : origin
  return [...new Set([origin, twin, ...allowedOrigins])]
}
