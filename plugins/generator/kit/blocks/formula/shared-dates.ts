import { addDays, isDate } from '../../shared/calendar.ts'
import { counted } from './shared-repayment.ts'
import { defineTool } from './shared.ts'

export interface Span { years: number, months: number, days: number }

/** Days from one date to another; negative for one before. */
export function daysBetween (from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** So many months later, on the same day or the last one of a shorter month. */
export function addMonths (date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10)
}

/** Whole years, months and days from one date to a later one. */
export function spanBetween (from: string, to: string): Span {
  const whole = wholeMonths(from, to)
  return { years: Math.floor(whole / 12), months: whole % 12, days: daysBetween(addMonths(from, whole), to) }
}

function wholeMonths (from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  return addMonths(from, months) > to ? months - 1 : months
}

/** "2 years, 1 month and 5 days". */
export function spanText ({ years, months, days }: Span): string {
  const parts = [counted(years, 'year'), counted(months, 'month'), counted(days, 'day')].filter(part => part !== '')
  if (parts.length < 2) return parts[0] ?? '0 days'
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export function weekdayOf (date: string): string {
  return weekdays[new Date(date).getUTCDay()] ?? ''
}

/** Monday to Friday from one date up to another, without that one. */
export function workdaysBetween (from: string, to: string): number {
  const days = daysBetween(from, to)
  const first = new Date(from).getUTCDay()
  let rest = 0
  for (let day = 0; day < days % 7; day++) if ((first + day) % 7 !== 0 && (first + day) % 7 !== 6) rest += 1
  return Math.floor(days / 7) * 5 + rest
}

const later = { key: 'question', is: ['later', 'before'] }
const between = { key: 'question', is: ['between'] }

export const dates = defineTool({
  inputs: {
    question: { label: 'Question', type: 'choice', start: 'between', choices: [{ id: 'between', label: 'Between two dates' }, { id: 'later', label: 'Days after' }, { id: 'before', label: 'Days before' }] },
    start: { label: 'Date', type: 'date' },
    end: { label: 'Second date', type: 'date', start: '2026-12-31', when: between },
    days: { label: 'Days', type: 'integer', start: 90, minimum: 0, maximum: 1_000_000, presets: [7, 14, 30, 90, 365], when: later }
  },
  outputs: {
    between: { label: 'Days between', type: 'integer', main: true, when: between },
    span: { label: 'That is', type: 'text', when: between },
    weeks: { label: 'Weeks', type: 'number', when: between },
    workdays: { label: 'Monday to Friday', type: 'integer', when: between },
    date: { label: 'That is', type: 'date', main: true, when: later },
    weekday: { label: 'A', type: 'text', when: later }
  },
  work ({ question, start, end, days }) {
    const moved = safely(start, question === 'before' ? -days : days)
    const [first = '', last = ''] = [start, end].sort()
    const found = question === 'between' ? daysBetween(first, last) : null
    return {
      between: found,
      span: found === null ? null : spanText(spanBetween(first, last)),
      weeks: found === null ? null : found / 7,
      workdays: found === null ? null : workdaysBetween(first, last),
      date: moved,
      weekday: moved === null ? null : weekdayOf(moved)
    }
  }
})

/** Null outside of the years 1 to 9999. */
function safely (date: string, days: number): string | null {
  const time = Date.parse(date) + days * 86_400_000
  if (Number.isNaN(time) || Math.abs(time) > 8e15) return null
  const moved = addDays(date, days)
  return isDate(moved) ? moved : null
}
