/** GET /api/_blocks/<id of a streaks block> */
export interface StreaksAnswer {
  /** "2026-11-23" in the app's time zone. */
  today: string
  /** One for all records, or one per record that they belong to. */
  items: Streak[]
}

export interface Streak {
  /** Of what the records belong to; empty where all are one streak. */
  id: string
  title: string
  /** How many days or weeks in a row up to now; what is not done yet today still counts up to yesterday. */
  current: number
  longest: number
  /** Whether the present day or week has its record. */
  isKept: boolean
  /** The last days or weeks, the present one last. */
  strip: Mark[]
}

export interface Mark {
  /** The day, or the first day of the week. */
  day: string
  isKept: boolean
}
