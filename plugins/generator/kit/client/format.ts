import type { Culture } from '../shared/culture.ts'

export interface Formats {
  culture: Culture
  /** "2026-11-23" as "23 Nov 2026". */
  date (iso: string): string
  /** "2026-11-23" as "Mon 23 Nov". */
  shortDate (iso: string): string
  /** "2026-11-23" as "23 Nov", with its year where that is not the year of `today`. */
  day (iso: string, today: string): string
  /** "Today", "Tomorrow", "3 days ago", seen from `today`. */
  relativeDay (iso: string, today: string): string
  /** "14:30" in the way of the locale. */
  time (text: string): string
  /** "2026-11-23T14:30", a wall clock time of the app. */
  dateTime (iso: string): string
  /** An RFC 3339 moment on the app's wall clock. */
  moment (iso: string): string
  /** Minor units: 2500 as "£25.00". */
  money (minor: number): string
  /** Minutes: 45 as "45 min", 90 as "1 h 30 min". */
  duration (minutes: number): string
  number (value: number): string
  /** 45 as "45%" in the way of the locale. */
  percent (value: number): string
  /** "2026-11", "2026-W48", "2026" as people say them; anything else unchanged. */
  period (text: string): string
  /** The app's day at a moment: "2026-11-23". */
  today (now?: Date): string
  /** What stands between whole and fraction: "." or ",". */
  decimal: string
  /** How many digits the minor units of the currency have, and its sign: 2, "£". */
  currency: { digits: number, sign: string, signFirst: boolean }
}

const dateOf = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`)

/** Formats of a culture. Plain dates and times are formatted in UTC, so that no time zone can shift them. */
export function createFormats (culture: Culture): Formats {
  const { locale, timeZone } = culture
  const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const moneyFormat = new Intl.NumberFormat(locale, { style: 'currency', currency: culture.currency })
  const digits = moneyFormat.resolvedOptions().maximumFractionDigits ?? 2
  const parts = moneyFormat.formatToParts(1)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: 'min2' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const long = utc({ day: 'numeric', month: 'short', year: 'numeric' })
  const short = utc({ weekday: 'short', day: 'numeric', month: 'short' })
  const bare = utc({ day: 'numeric', month: 'short' })
  const month = utc({ month: 'long', year: 'numeric' })
  const clock = utc({ timeStyle: 'short' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })

  function wholeDate (iso: string): string {
    return isDate(iso) ? long.format(dateOf(iso)) : iso
  }

  function wallClock (text: string): string {
    return /^\d\d:\d\d/.test(text) ? clock.format(new Date(`1970-01-01T${text.slice(0, 5)}:00Z`)) : text
  }

  return {
    culture,
    date: wholeDate,
    shortDate: iso => isDate(iso) ? short.format(dateOf(iso)) : iso,
    day: (iso, today) => isDate(iso) && iso.slice(0, 4) === today.slice(0, 4) ? bare.format(dateOf(iso)) : wholeDate(iso),
    relativeDay (iso, today) {
      const days = dayDistance(today, iso)
      return capitalised(Math.abs(days) < 45 ? relative.format(days, 'day') : relative.format(Math.round(days / 30.4), 'month'))
    },
    time: wallClock,
    dateTime: iso => isDate(iso) && iso.length > 10 ? `${wholeDate(iso)}, ${wallClock(iso.slice(11))}` : wholeDate(iso),
    moment (iso) {
      const at = new Date(iso)
      return Number.isNaN(at.getTime()) ? iso : moment.format(at)
    },
    money: minor => moneyFormat.format(minor / 10 ** digits),
    duration (minutes) {
      const whole = Math.round(minutes)
      const [hours, rest] = [Math.trunc(whole / 60), Math.abs(whole % 60)]
      return hours === 0 ? `${number.format(minutes)} min` : `${number.format(hours)} h${rest === 0 ? '' : ` ${rest} min`}`
    },
    number: value => number.format(value),
    percent: value => percent.format(value / 100),
    period (text) {
      if (/^\d{4}-\d\d$/.test(text)) return capitalised(month.format(dateOf(`${text}-01`)))
      const week = /^(\d{4})-W(\d\d?)$/.exec(text)
      return week === null ? text : `Week ${Number(week[2])}, ${week[1]}`
    },
    today: (now = new Date()) => isoDay.format(now),
    decimal: number.formatToParts(1.5).find(part => part.type === 'decimal')?.value ?? '.',
    currency: {
      digits,
      sign: parts.find(part => part.type === 'currency')?.value ?? culture.currency,
      signFirst: parts[0]?.type === 'currency'
    }
  }
}

/** Whole days from one plain date to another; negative when `to` is earlier. */
export function dayDistance (from: string, to: string): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000)
}

function isDate (text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(dateOf(text).getTime())
}

function capitalised (text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
