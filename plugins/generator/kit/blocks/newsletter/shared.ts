/** The field that people do not see and robots fill in. */
export const trap = 'homepage'

export interface NewsletterAnswer {
  /** Whether the address was on the list before. */
  known: boolean
}
