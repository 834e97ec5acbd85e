import type { Context } from './records.ts'

/** What a block asks the server; the answer is JSON. */
export type Question = (context: Context) => unknown
