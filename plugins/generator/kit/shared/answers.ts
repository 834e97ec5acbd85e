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
