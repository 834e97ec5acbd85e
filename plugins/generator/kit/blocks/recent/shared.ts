import type { RecordItem } from '../../shared/schema.ts'

/** GET /api/_blocks/<id of a recent block> */
export interface RecentAnswer<Item = RecordItem> {
  items: Item[]
}
