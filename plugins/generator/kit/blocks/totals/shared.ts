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
