const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How long before `now` something was, in words: "just now", "4 min ago", "yesterday", "12 Nov". Empty for no time. */
export function ago (at: string, now: number): string {
  const time = Date.parse(at)
  if (Number.isNaN(time)) return ''
  const past = now - time
  if (past < 45 * second) return 'just now'
  if (past < hour) return `${Math.max(1, Math.round(past / minute))} min ago`
  if (past < day) return `${Math.round(past / hour)} h ago`
  if (past < 2 * day) return 'yesterday'
  if (past < 7 * day) return `${Math.floor(past / day)} days ago`
  const sameYear = new Date(time).getUTCFullYear() === new Date(now).getUTCFullYear()
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric', timeZone: 'UTC' }).format(time)
}

/** A length of time: "8 ms", "1.2 s", "2 min 5 s". Empty for none. */
export function length (milliseconds: number): string {
  if (!Number.isFinite(milliseconds) || milliseconds < 0) return ''
  if (milliseconds < 1) return '< 1 ms'
  if (milliseconds < second) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 9.95 * second) return `${(milliseconds / second).toFixed(1)} s`
  const seconds = Math.round(milliseconds / second)
  if (seconds < 60) return `${seconds} s`
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** Hours, minutes and seconds of a log line's time, UTC: "14:02:11.083". */
export function clock (at: string): string {
  const time = Date.parse(at)
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(11, 23)
}
