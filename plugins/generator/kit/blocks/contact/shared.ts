/** The field that people do not see and robots fill in. */
export const trap = 'homepage'

/** PUT /api/_blocks/<id of a contact block> with the values; what is rewritten is sent as `value` and `version` instead. */
export interface SentForm {
  form: Record<string, unknown>
  [trap]: string
}
