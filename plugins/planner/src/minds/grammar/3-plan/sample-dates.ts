import type { Field } from '@dream/contracts/messages'
import type { Json } from '@dream/contracts/blueprint/json'
import { isWrittenAfterwards } from './conditions.ts'
import type { Planned } from './draft.ts'

/** Animals and children count in years, grown people were born in a year. */
export function birthDate (planned: Planned, index: number, seed: number): string {
  if (/^(?:pet|child|student)$/.test(planned.draft.entry?.id ?? '')) return offset(-(300 + ((index * 397 + seed) % 3800)))
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${1958 + ((index * 7 + seed) % 42)}-${two(1 + ((index * 5 + seed) % 12))}-${two(1 + ((index * 11 + seed) % 28))}`
}

export function dateValue (planned: Planned, item: Field, { index, day, seed }: { index: number, day: number, seed: number }): number | undefined {
  const name = item.name.toLowerCase()
  if (/^(?:returned|decided|completed|finished|closed|resolved|solved|discharge|paid) ?(?:on|date|day)?$/.test(name)) return day < -12 ? day + 9 : undefined
  if (/hire|joined|since|founded|registered/.test(name)) return -(60 + ((index * 137 + seed) % 1400))
  if (/purchase|added|created|bought|last|reported|opened|published|taken|applied|started|requested|updated|enrolled|collected/.test(name)) return -(1 + ((index * 11 + seed) % 60))
  if (/expir|renewal|until|next|valid/.test(name)) return index % 5 === 4 ? -(3 + index) : 5 + ((index * 23 + seed) % 160)
  if (/due|deadline|target|closing/.test(name)) return isWrittenAfterwards(planned) ? day + 14 : day >= 0 ? day + 1 : Math.round(day / 2)
  if (/end|return|check-?out/.test(name)) return day + 3 + (index % 4)
  return day
}

export function offset (days: number): string
export function offset (days: number | undefined): string | undefined
export function offset (days: number | undefined): string | undefined {
  if (days === undefined) return undefined
  return days < 0 ? String(days) : `+${days}`
}

/** The end of something comes after its start, on the same day. */
export function timeValue (name: string, index: number, values: { [key: string]: Json }): string {
  if (/bed/.test(name)) return clock(index % 2, 22)
  if (/wake/.test(name)) return clock(index % 2, 6)
  const start = values.start_time ?? values.entry_time ?? values.start ?? values.departure_time ?? values.time_in
  if (/end|exit|closing|arrival|out$/.test(name)) return typeof start === 'string' ? later(start, 1 + (index % 3)) : clock(index, 14)
  return clock(index * 2, 8)
}

function later (time: string, hours: number): string {
  return `${String(Math.min(23, Number(time.slice(0, 2)) + hours)).padStart(2, '0')}${time.slice(2)}`
}

export function clock (index: number, first: number): string {
  return `${String((first + (index * 3) % 9) % 24).padStart(2, '0')}:${['00', '30', '15', '45'][index % 4] ?? '00'}`
}
