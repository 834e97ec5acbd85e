import type { Formats } from '../../client/format.ts'
import type { ChartGroup } from './shared.ts'
import { others } from './shared.ts'

export type By = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'weekday' | 'hour' | 'field'

/** The names of groups: as a heading says them, and as short as an axis needs them. */
export interface GroupNames {
  long (group: ChartGroup): string
  short (group: ChartGroup): string
}

export function groupNames (by: By, choices: readonly { id: string, label: string }[], format: Formats): GroupNames {
  const { locale } = format.culture
  const weekday = (style: 'short' | 'long') => new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const at = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

  function nameOf ({ key, title }: ChartGroup): string {
    if (key === others) return 'Others'
    if (title !== '') return title
    if (key === '') return by === 'field' ? 'None' : 'No date'
    switch (by) {
      case 'day': return format.date(key)
      case 'week': return `Week of ${format.date(key)}`
      case 'month': return format.period(key)
      case 'quarter': return key.replace(/^(\d+)-(Q\d)$/, '$2 $1')
      case 'weekday': return weekday('long').format(at(`2024-01-0${key}`))
      case 'hour': return `${key}:00`
      default: return choices.find(choice => choice.id === key)?.label ?? key
    }
  }

  return {
    long: nameOf,
    short (group) {
      const { key } = group
      if (key === '' || group.title !== '') return nameOf(group)
      switch (by) {
        case 'day': case 'week': return day.format(at(key))
        case 'month': return key.endsWith('-01') ? `${month.format(at(`${key}-01`))} ${key.slice(2, 4)}` : month.format(at(`${key}-01`))
        case 'weekday': return weekday('short').format(at(`2024-01-0${key}`))
        case 'hour': return key
        default: return nameOf(group)
      }
    }
  }
}
