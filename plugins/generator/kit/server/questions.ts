import type { Context } from './records.ts'

/** What a block asks the server; the answer is JSON. GET /api/_blocks/<block id>. */
export type Question = (context: Context) => unknown

/** What a block has on the server when it is written to as well. */
export interface Part {
  read: Question
  /** PUT /api/_blocks/<block id> with a JSON object; gives what is answered. Throws a Problem for what it does not take. */
  write (context: Context, input: Readonly<Record<string, unknown>>): unknown
  /** Where the app has people: whether only its owner may write, and not everybody who may see the page. */
  owned?: boolean
}

export function partOf (part: Question | Part): Partial<Part> & { read: Question } {
  return typeof part === 'function' ? { read: part } : part
}
