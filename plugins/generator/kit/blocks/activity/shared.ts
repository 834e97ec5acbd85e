import type { HistoryEntry } from '../../shared/answers.ts'

/** GET /api/_blocks/<id of an activity block>: newest first. */
export interface ActivityAnswer {
  items: Activity[]
}

export interface Activity extends HistoryEntry {
  /** Name of the entity. */
  of: string
  /** Id of the record, and what it is called now. */
  record: string
  title: string
  /** Whether the record is in the bin: it has no page then. */
  isGone: boolean
}
