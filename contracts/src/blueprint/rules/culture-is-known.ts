import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake } from '../rule.ts'

/** Locale, time zone and currency are ones that formats can be made with. */
export function cultureIsKnown ({ culture }: Blueprint): Finding[] {
  if (culture === null) return []
  const { locale, timeZone, currency, firstWeekday } = culture
  return [
    ...(locale === '' || works(() => new Intl.NumberFormat(locale)) ? [] : [wrong(`"${locale}" is no locale`, 'Use one like "en-GB".')]),
    ...(timeZone === '' || works(() => new Intl.DateTimeFormat('en', { timeZone })) ? [] : [wrong(`"${timeZone}" is no time zone`, 'Use one like "Europe/Berlin".')]),
    ...(currency === '' || works(() => new Intl.NumberFormat('en', { style: 'currency', currency })) ? [] : [wrong(`"${currency}" is no currency`, 'Use one like "EUR".')]),
    ...(firstWeekday <= 7 ? [] : [wrong(`A week has no day ${firstWeekday}`, 'Use 1 for Monday to 7 for Sunday.')])
  ]
}

function works (format: () => unknown): boolean {
  try {
    format()
    return true
  } catch {
    return false
  }
}

function wrong (what: string, suggestion: string): Finding {
  return mistake('culture-is-known', { where: 'culture', message: `${what}.`, suggestion })
}
