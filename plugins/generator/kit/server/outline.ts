/** What a part of a page says, without its looks. */
export interface Outline {
  title?: string
  description?: string
  lines: readonly OutlineLine[]
}

export interface OutlineLine {
  text: string
  /** Absent for a paragraph. */
  heading?: boolean
  to?: string
}

export interface FeedEntry {
  title: string
  path: string
  /** RFC 3339. */
  updated: string
  summary: string
  author?: string
}
