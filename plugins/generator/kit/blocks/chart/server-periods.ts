import { addDays } from '../../shared/calendar.ts'
import type { Grouped } from '../../server/grouping.ts'

/** How many periods are shown at most, the latest ones. */
const most: Partial<Record<Grouped['by'], number>> = { day: 366, week: 60, month: 36, quarter: 24, year: 25 }

/** Every period from the first to the last key that there is; undefined for groups that are no periods. */
export function periodsBetween (by: Grouped['by'], keys: readonly string[]): string[] | undefined {
  const limit = most[by]
  const [first, last] = [keys[0], keys.at(-1)]
  if (limit === undefined || first === undefined || last === undefined) return undefined
  const periods = [last]
  for (let period = before(by, last); period >= first && periods.length < limit; period = before(by, period)) periods.unshift(period)
  return periods
}

function before (by: Grouped['by'], period: string): string {
  const [year, part] = [Number(period.slice(0, 4)), Number(period.replace(/^.*-Q?/, ''))]
  switch (by) {
    case 'day': return addDays(period, -1)
    case 'week': return addDays(period, -7)
    case 'month': return part > 1 ? `${fourDigits(year)}-${String(part - 1).padStart(2, '0')}` : `${fourDigits(year - 1)}-12`
    case 'quarter': return part > 1 ? `${fourDigits(year)}-Q${part - 1}` : `${fourDigits(year - 1)}-Q4`
    default: return fourDigits(year - 1)
  }
}

function fourDigits (year: number): string {
  return String(year).padStart(4, '0')
}
