import { places } from './sites/places.ts'
import { selves } from './sites/selves.ts'

/** Options of a section; what is undefined is left out. */
export type SiteTexts = { readonly [key: string]: SiteText }
export type SiteText = string | boolean | undefined | readonly SiteText[] | SiteTexts

/** The sections that a site of a kind can have, by the block that shows each; `hero` is always first. */
export type Sections = { readonly [block: string]: SiteTexts }

/** What texts need from the wish. */
export interface SiteWords {
  /** What the site is called. */
  name: string
  /** Minor units as they read in the app's currency. */
  price (minor: number): string
  /** What it is about, where the wish says so: "hiking". */
  topic: string
}

/** A kind of web site with texts that its owner then edits in place. */
export interface SiteKind {
  /** Words by "|" that say it is this kind. */
  words: string
  /** What it is called where the wish gives no name. */
  name: string
  tagline: string
  /** Whether what it is for names it better: "Dental Clinic". */
  isNamedAfter?: boolean
  mood: string
  colours: { primary: string, background: string }
  /** Which sections it has unless the wish asks for more, in their order. */
  usual: string[]
  sections (words: SiteWords): Sections
}

export const siteKinds: Record<string, SiteKind> = { ...places, ...selves }

/** Words that say little beside another: "plumbing business". */
const vague = /^(?:business|company|shop|store|service|product|platform|software|tool|practice|agency|personal|course|launch|club|association)$/iu

const patterns = Object.entries(siteKinds).map(([id, { words }]) => ({ id, pattern: new RegExp(`\\b(?:${words})\\b`, 'giu') }))

/** The kind of site a text speaks of, and the word that says so: the last noun before what it has, "wedding photographer". */
export function siteKindIn (text: string): { id: string, word: string, start: number } | undefined {
  const found = patterns.flatMap(({ id, pattern }) => Array.from(text.matchAll(pattern), match => ({ id, word: match[0], start: match.index }))).sort((one, other) => one.start - other.start)
  const has = text.search(/\b(?:with|that has|which has|including|containing)\b|[.:\n]/iu)
  const before = found.filter(({ start }) => has < 0 || start < has)
  return before.findLast(({ word }) => !vague.test(word)) ?? before.at(-1) ?? found[0]
}
