/** The texts of a section as they were planned: "title", "items.0.text" lead to one. */
export interface Words {
  readonly [key: string]: string | readonly (string | Words)[] | Words
}

/** Texts that somebody wrote in the place of the planned ones, by where they are. */
export type Rewritten = Readonly<Record<string, string>>

/** GET of the page: what each section has kept. */
export interface SiteData {
  /** Whether who looks may change texts and records. */
  manages: boolean
  rewritten: Readonly<Record<string, { value: Rewritten, version: number }>>
}

export const siteDataId = 'site-data'

/** The text at a place; undefined where there is none. */
export function wordsAt (words: Words, at: string): string | undefined {
  let found: unknown = words
  for (const part of at.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined
    found = Reflect.get(found, part)
  }
  return typeof found === 'string' ? found : undefined
}

/** Every text with its place, in order. */
export function allWords (words: Words): [string, string][] {
  const found: [string, string][] = []
  const visit = (value: unknown, at: string): void => {
    if (typeof value === 'string') found.push([at, value])
    else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) visit(item, at === '' ? key : `${at}.${key}`)
  }
  visit(words, '')
  return found
}
