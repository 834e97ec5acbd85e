import { localDateTime } from '../shared/calendar.ts'

/** The moment a request is answered at, in the app's time zone where it matters. */
export interface Clock {
  /** "2026-11-23" */
  readonly today: string
  /** "2026-11-23T14:30" */
  readonly now: string
  /** RFC 3339 in UTC, for timestamps. */
  readonly timestamp: string
}

export function createClock (moment: Date, timeZone: string): Clock {
  let local: string | undefined
  const now = () => local ??= localDateTime(moment, timeZone)
  return {
    get today () { return now().slice(0, 10) },
    get now () { return now() },
    timestamp: moment.toISOString()
  }
}
