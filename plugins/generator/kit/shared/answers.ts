import type { FieldValue, RecordItem } from './schema.ts'

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

/** GET /api/<plural>/<id>/history: the last hundred, newest first. */
export interface HistoryAnswer {
  items: HistoryEntry[]
}

export interface HistoryEntry {
  id: number
  /** RFC 3339 */
  at: string
  /** Null where nobody signed in. */
  who: string | null
  what: 'create' | 'change' | 'delete' | 'restore'
  changes: { key: string, from: FieldValue, to: FieldValue }[]
}
