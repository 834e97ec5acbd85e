/** What compiled expressions (plugins/generator/src/expression) need beside JavaScript, with just the results of their SQL. */

/** Halves away from zero. */
export function round (value: number): number {
  return Math.trunc(value + (value < 0 ? -0.5 : 0.5))
}

const day = 86_400_000

/** The day so many whole days after a date; null outside of the years 0 to 9999. */
export function daysLater (date: string, days: number): string | null {
  const moved = new Date(Date.parse(date) + Math.trunc(days) * day)
  const year = Number.isNaN(moved.getTime()) ? -1 : moved.getUTCFullYear()
  return year < 0 || year > 9999 ? null : moved.toISOString().slice(0, 10)
}

/** Days from `start` to `end`. */
export function daysBetween (start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / day
}

/** Minutes from one "14:30" or "2026-11-23T14:30" to another. */
export function minutesBetween (from: string, to: string): number {
  return (moment(to) - moment(from)) / 60_000
}

function moment (text: string): number {
  return Date.parse(`${text.length === 5 ? `2000-01-01T${text}` : text}Z`)
}

/** 1 Monday … 7 Sunday. */
export function weekday (date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7 + 1
}

export function lower (text: string): string {
  return text.replace(/[A-Z]/g, letter => letter.toLowerCase())
}

export function upper (text: string): string {
  return text.replace(/[a-z]/g, letter => letter.toUpperCase())
}

/** Whether a list has a word, large or small. */
export function hasWord (list: readonly string[], word: string): boolean {
  return list.some(each => lower(each) === lower(word))
}
