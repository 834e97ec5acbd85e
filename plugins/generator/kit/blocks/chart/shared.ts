/** GET /api/_blocks/<id of a chart> */
export interface ChartAnswer {
  /** From the earliest period, without gaps; or in the order of choices, or the largest first. */
  groups: ChartGroup[]
  /** One where nothing splits the groups; at most seven. */
  series: ChartSeries[]
  /** Over everything; of averages their average. */
  total: number | null
}

export interface ChartGroup {
  /** "2026-11", a choice id, a record id; empty for records without a value. */
  key: string
  /** The title of a related record, otherwise empty: the client names the key. */
  title: string
}

export interface ChartSeries extends ChartGroup {
  /** One per group; null for an average of nothing. */
  values: (number | null)[]
}

/** The key of the series that all the smaller ones are in. */
export const others = '\u0000others'
