import type { Surroundings } from '#lib/api.ts'

/** The locale and time zone of this browser. */
export function surroundings (): Surroundings {
  return { locale: navigator.language, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}

/** A key that makes a repeated call count once. Works on pages without a secure context too. */
export function newKey (): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}
