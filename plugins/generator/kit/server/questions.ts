import type { FeedEntry, Outline } from './outline.ts'
import type { Context } from './records.ts'

/** What a block asks the server; the answer is JSON. GET /api/_blocks/<block id>. */
export type Question = (context: Context, query?: URLSearchParams) => unknown

/** What a block has on the server when a web site tells others of it. */
export interface Told {
  read: Question
  /** The texts of it that its owner has rewritten, sent along with the site's pages. */
  rewritten? (context: Context): unknown
  /** What search engines and link previews read of it; `params` are what the ":names" of the page's path stand for. Undefined where there is no such page. */
  outline? (context: Context, params: Readonly<Record<string, string>>): Outline | undefined
  /** Addresses that it adds to those of the site's pages: "/blog/first-words". */
  addresses? (context: Context): string[]
  /** What its Atom feed has, newest first. */
  feed? (context: Context): FeedEntry[]
}

/** What a block has on the server when it is written to as well. */
export interface Part extends Told {
  /** PUT /api/_blocks/<block id> with a JSON object; gives what is answered. Throws a Problem for what it does not take. */
  write (context: Context, input: Readonly<Record<string, unknown>>): unknown
  /** Where the app has people: whether only its owner may write, and not everybody who may see the page. */
  owned?: boolean
}

export function partOf (part: Question | Told | Part): Told & Partial<Part> {
  return typeof part === 'function' ? { read: part } : part
}
