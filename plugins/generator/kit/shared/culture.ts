/** What formats follow. */
export interface Culture {
  /** BCP 47: "en-GB". */
  readonly locale: string
  /** IANA: "Europe/Berlin". */
  readonly timeZone: string
  /** ISO 4217: "EUR". */
  readonly currency: string
  /** 1 Monday … 7 Sunday. */
  readonly firstWeekday: number
}
