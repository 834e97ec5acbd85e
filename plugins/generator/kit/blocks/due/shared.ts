import type { RecordItem } from '../../shared/schema.ts'

/** GET /api/_blocks/<id of a due block>: the nearest twenty of each. */
export interface DueAnswer<Item = RecordItem> {
  overdue: Item[]
  overdueTotal: number
  upcoming: Item[]
  upcomingTotal: number
}
