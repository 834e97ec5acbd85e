/** GET /api/_blocks/<id of a counts block>: one value per tile, in their order; null for an average of nothing. */
export interface CountsAnswer {
  values: (number | null)[]
  /** What the money of each tile's records comes to; null where a tile asks for none. Absent when none does. */
  sums?: (number | null)[]
}
