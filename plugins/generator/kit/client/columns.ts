import type { FieldSchema } from '../shared/schema.ts'
import type { KeyedField } from './fields.ts'

/** How much room a column of a type wants, in pixels. */
const widths: Record<FieldSchema['type'], number> = {
  text: 150, 'long-text': 190, number: 90, integer: 90, money: 110, date: 120, time: 85, 'date-time': 175,
  duration: 90, 'yes-no': 75, choice: 140, email: 200, phone: 140, link: 190, relation: 125
}

/** What a table can do without first; what it shows is all on the page of the record. */
const dispensable: FieldSchema['type'][] = ['long-text', 'link', 'email', 'phone', 'time', 'text']

const actionsWidth = 110
const narrow = 620
const fewest = 3

export interface Fitted {
  columns: KeyedField[]
  /** Whether the buttons at the end of each row have room. */
  actions: boolean
  /** Whether records stand as cards, as a table would not fit. */
  stacked: boolean
}

/** What of the columns a table of that many pixels shows: it leaves the buttons out, then columns, then turns into cards. */
export function fitColumns (columns: KeyedField[], space: number): Fitted {
  const wanted = (shown: KeyedField[]) => shown.reduce((sum, { field }) => sum + widths[field.type], 36)
  if (space <= 0 || wanted(columns) + actionsWidth <= space) return { columns, actions: true, stacked: false }
  if (wanted(columns) <= space) return { columns, actions: false, stacked: false }
  if (space < narrow) return { columns, actions: false, stacked: true }
  const kept = [...columns]
  while (kept.length > fewest && wanted(kept) > space) kept.splice(leastNeeded(kept), 1)
  return { columns: kept, actions: false, stacked: wanted(kept) > space }
}

/** The last column of the most dispensable type, else the last of all; the first always stays. */
function leastNeeded (columns: KeyedField[]): number {
  for (const type of dispensable) {
    const index = columns.findLastIndex(({ field }, place) => place > 0 && field.type === type)
    if (index !== -1) return index
  }
  return columns.length - 1
}
