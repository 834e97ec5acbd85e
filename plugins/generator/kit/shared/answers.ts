import type { RecordItem } from './schema.ts'

/** GET /api/<plural> */
export interface ListAnswer<Item = RecordItem> {
  items: Item[]
  /** How many match, over all pages. */
  total: number
  page: number
  pageSize: number
}

/** Every error of the API. */
export interface ErrorAnswer {
  code: string
  message: string
  /** With 422: what is wrong, by field key. */
  fields?: Record<string, string>
}

/** GET /api/_samples */
export interface SamplesAnswer {
  count: number
}

/** GET /api/_blocks/<id of a counts block>: one value per tile, in their order; null for an average of nothing. */
export interface CountsAnswer {
  values: (number | null)[]
  /** What the money of each tile's records comes to; null where a tile asks for none. Absent when none does. */
  sums?: (number | null)[]
}

/** GET /api/_blocks/<id of a due block>: the nearest twenty of each. */
export interface DueAnswer<Item = RecordItem> {
  overdue: Item[]
  overdueTotal: number
  upcoming: Item[]
  upcomingTotal: number
}

/** GET /api/_blocks/<id of a totals block> */
export interface TotalsAnswer {
  /** Newest time first, or in the order of choices, or by title. */
  groups: TotalsGroup[]
  /** Over all groups. */
  total: number | null
}

export interface TotalsGroup {
  /** "2026-11", "2026-W48", "2026", a choice id, a record id, "true"; empty for records without a value. */
  key: string
  /** The title of a related record; otherwise empty: the client formats the key. */
  title: string
  value: number | null
}

/** GET /api/_blocks/<id of a recent block> */
export interface RecentAnswer<Item = RecordItem> {
  items: Item[]
}
