import { addDays } from '../../shared/calendar.ts'
import type { Streak } from './shared.ts'

export interface Counting {
  unit: 'day' | 'week'
  today: string
  /** 1 Monday … 7 Sunday. */
  firstWeekday: number
  /** How many days or weeks the strip shows. */
  shown: number
}

/** What days with a record come to: in a row up to now, in a row at best, and the last of them. Days to come do not count. */
export function runOf (days: Iterable<string>, { unit, today, firstWeekday, shown }: Counting): Pick<Streak, 'current' | 'longest' | 'isKept' | 'strip'> {
  const step = unit === 'day' ? 1 : 7
  const start = (day: string): string => unit === 'day' ? day : weekStart(day, firstWeekday)
  const now = start(today)
  const kept = new Set<string>()
  for (const day of days) if (day <= today) kept.add(start(day))

  let longest = 0
  let length = 0
  let before = ''
  for (const day of [...kept].sort()) {
    length = before !== '' && addDays(before, step) === day ? length + 1 : 1
    longest = Math.max(longest, length)
    before = day
  }
  const isAlive = kept.has(now) || kept.has(addDays(now, -step))
  return {
    current: isAlive ? length : 0,
    longest,
    isKept: kept.has(now),
    strip: Array.from({ length: shown }, (_, place) => addDays(now, (place - shown + 1) * step)).map(day => ({ day, isKept: kept.has(day) }))
  }
}

/** The first day of the week that a day is in. */
function weekStart (day: string, firstWeekday: number): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  return addDays(day, -((weekday - firstWeekday + 7) % 7))
}
