import type { RecordItem } from '../../shared/schema.ts'

/** GET /api/_blocks/<id of a groups block>?by=<key>, with what a list takes beside it. */
export interface GroupsAnswer {
  /** Key of the field that groups. */
  by: string
  /** How many records there are in all groups. */
  total: number
  /** In the order of choices, by title, yes before no, the latest month first; what has no value comes last. */
  groups: Group[]
}

export interface Group {
  /** Id of a choice or a record, "true", "2026-11"; empty for what has no value. */
  key: string
  /** The title of a related record; otherwise empty. */
  title: string
  count: number
  /** The first of them. */
  items: RecordItem[]
}
