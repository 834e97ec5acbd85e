/** Keys of the days of a week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = typeof weekdays[number]

/** What the options of a block may say of a week: { "mon": "7:00–18:00" }. */
export type Week = Partial<Record<Weekday, string>>

/** Minutes of a day from "9:00–12:30, 14:00–18:00"; empty for "Closed". */
export function openSpans (text: string): { from: number, to: number }[] {
  return Array.from(text.matchAll(/(\d{1,2})(?:[:.](\d\d))?\s*(?:–|—|-|to|bis)\s*(\d{1,2})(?:[:.](\d\d))?/g), ([, fromHour, fromMinute = '0', toHour, toMinute = '0']) => ({
    from: Number(fromHour) * 60 + Number(fromMinute), to: Number(toHour) * 60 + Number(toMinute)
  }))
}

/** Whether it is open at "2026-11-23T14:30" on the wall clock; a span over midnight ends the next day. */
export function isOpen (textOf: (day: Weekday) => string, now: string): boolean {
  const today = weekdayIndex(now.slice(0, 10))
  const minute = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16))
  const within = (index: number, at: number) => openSpans(textOf(weekdays[(index + 7) % 7] ?? 'mon')).some(({ from, to }) => at >= from && at < (to <= from ? to + 1440 : to))
  return within(today, minute) || within(today - 1, minute + 1440)
}

/** 0 for Monday. */
export function weekdayIndex (date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}
