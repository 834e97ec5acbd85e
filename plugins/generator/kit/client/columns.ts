import { isDispensable, rankOf } from '../shared/columns.ts'
import type { FieldSchema } from '../shared/schema.ts'
import type { KeyedField } from './fields.ts'

/** How much room a column of a type wants, in pixels. */
const widths: Record<FieldSchema['type'], number> = {
  text: 140, 'long-text': 190, number: 85, integer: 85, percent: 125, rating: 120, money: 100, date: 115, time: 80, 'date-time': 170,
  duration: 85, 'yes-no': 75, choice: 120, 'many-choice': 190, tags: 190, colour: 110, email: 190, phone: 135, link: 180, 'rich-text': 190, address: 180, place: 190, image: 90, file: 150, relation: 120
}

const edges = 36
const actionsWidth = 110
const narrow = 620

export interface Fitted {
  columns: KeyedField[]
  /** How many pixels the table wants; it scrolls where there are fewer. */
  width: number
  /** Whether records stand as cards, as a table would not fit. */
  stacked: boolean
}

/**
 * What of the columns a table of that many pixels shows beside its buttons. It leaves out what it can do without, the
 * least important first; what it can't do without it scrolls. On a phone records stand as cards.
 */
export function fitColumns (columns: KeyedField[], space: number): Fitted {
  const wanted = (shown: KeyedField[]) => shown.reduce((sum, { field }) => sum + widths[field.type], edges + actionsWidth)
  if (space <= 0 || wanted(columns) <= space) return { columns, width: wanted(columns), stacked: false }
  if (space < narrow) return { columns, width: 0, stacked: true }
  const kept = [...columns]
  for (let least = leastNeeded(kept); wanted(kept) > space && least !== undefined; least = leastNeeded(kept)) kept.splice(kept.indexOf(least), 1)
  return { columns: kept, width: wanted(kept), stacked: false }
}

/** The last of the most dispensable columns; the first names the record and always stays. */
function leastNeeded (columns: KeyedField[]): KeyedField | undefined {
  return columns.slice(1).filter(({ field }) => isDispensable(field.type))
    .reduce<KeyedField | undefined>((least, column) => least === undefined || rankOf(column.field.type) >= rankOf(least.field.type) ? column : least, undefined)
}
